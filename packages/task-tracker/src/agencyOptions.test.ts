import { createPlanAnswers, noFigures } from '@cantho/testing';
import { describe, expect, it } from 'vitest';
import { tasksOn } from '../test/sampleTask.ts';
import { agencyOptionsFrom, agencyOptionsOf, withKnownAgencies } from './agencyOptions.ts';
import { noFilters } from './taskFilters.ts';

const options = agencyOptionsOf(tasksOn('2026-07-01'));

describe('agencies to filter by', () => {
  it('are those that lead a task or coordinate one, in the order of the alphabet, with how many', () => {
    const names = options.leadAgency.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect(options.leadAgency.find(({ id }) => id === 'so-khoa-hoc-va-cong-nghe')?.tasks).toBe(23);
    expect(options.leadAgency.some(({ id }) => id === 'bo-cong-an')).toBe(false);
  });

  it('are the same by the API’s list of agencies', () => {
    const { items } = createPlanAnswers(noFigures, '2026-07-01').agencies();
    expect(agencyOptionsFrom(items)).toEqual(options);
  });

  it('are taken out of filters that name no such one', () => {
    const known = { ...noFilters, leadAgency: 'so-noi-vu' };
    expect(withKnownAgencies(known, options)).toBe(known);
    expect(withKnownAgencies({ ...known, coordinatingAgency: 'so-nao-do' }, options)).toEqual(known);
    expect(withKnownAgencies({ ...noFilters, leadAgency: 'bo-cong-an' }, options)).toEqual(noFilters);
  });
});
