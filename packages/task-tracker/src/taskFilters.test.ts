import { describe, expect, it } from 'vitest';
import {
  filtersFrom,
  isFiltered,
  noFilters,
  queryOf,
  searchFrom,
  type TaskListFilters,
} from './taskFilters.ts';

describe('the address of filters', () => {
  it.each<[string, Partial<TaskListFilters>, Record<string, string>]>([
    ['none', {}, {}],
    ['words, tidied', { q: ' họp  ' }, { q: 'họp' }],
    ['two states', { deadlineState: ['overdue', 'dueSoon'] }, { deadlineState: 'overdue,dueSoon' }],
    ['missed reports', { missedReports: true }, { missedReports: 'true' }],
    ['a kind', { deadlineKind: 'everyQuarter' }, { deadlineKind: 'everyQuarter' }],
    ['a work state', { workState: 'paused' }, { workState: 'paused' }],
    ['freshness', { freshness: 'stale' }, { freshness: 'stale' }],
    ['a lead agency', { leadAgency: 'so-noi-vu' }, { leadAgency: 'so-noi-vu' }],
    ['a coordinating one', { coordinatingAgency: 'so-noi-vu' }, { coordinatingAgency: 'so-noi-vu' }],
    ['a month', { dueMonth: '2026-06' }, { dueMonth: '2026-06' }],
  ])('writes %s and reads it back', (_, filters, search) => {
    const whole = { ...noFilters, ...filters };
    expect(searchFrom(whole)).toEqual(search);
    expect(filtersFrom(searchFrom(whole))).toEqual({ ...whole, q: whole.q.trim() });
    expect(isFiltered(whole)).toBe(Object.keys(search).length > 0);
  });

  it('leaves out what it does not know', () => {
    const search = {
      deadlineState: 'late,overdue',
      deadlineKind: 'week',
      workState: '',
      missedReports: 'yes',
      freshness: 'old',
      dueMonth: '2026-13',
      x: '1',
    };
    expect(filtersFrom(search)).toEqual({ ...noFilters, deadlineState: ['overdue'] });
  });

  it('reads the lead agency of addresses that say `agency`', () => {
    expect(filtersFrom({ agency: 'so-noi-vu' }).leadAgency).toBe('so-noi-vu');
    expect(filtersFrom({ agency: 'so-noi-vu', leadAgency: 'so-tai-chinh' }).leadAgency).toBe('so-tai-chinh');
  });

  it('writes the same states in one order', () => {
    expect(searchFrom(filtersFrom({ deadlineState: 'dueSoon,overdue' }))).toEqual({
      deadlineState: 'overdue,dueSoon',
    });
  });

  it('takes no more words than the API does', () => {
    expect(filtersFrom({ q: 'a'.repeat(300) }).q).toHaveLength(200);
  });
});

describe('the query of filters', () => {
  it('asks for nothing in particular without filters', () => {
    expect(queryOf(noFilters)).toEqual({
      q: '',
      deadlineState: [],
      deadlineKind: [],
      workState: [],
      leadAgency: [],
      coordinatingAgency: [],
    });
  });

  it('names each filter as the API does, a month by its days', () => {
    const filters: TaskListFilters = {
      q: ' họp ',
      deadlineState: ['overdue'],
      missedReports: true,
      deadlineKind: 'month',
      workState: 'paused',
      freshness: 'stale',
      leadAgency: 'so-noi-vu',
      coordinatingAgency: 'so-tai-chinh',
      dueMonth: '2026-02',
    };
    expect(queryOf(filters)).toEqual({
      q: 'họp',
      deadlineState: ['overdue'],
      missedReports: true,
      deadlineKind: ['month'],
      workState: ['paused'],
      freshness: 'stale',
      leadAgency: ['so-noi-vu'],
      coordinatingAgency: ['so-tai-chinh'],
      dueFrom: '2026-02-01',
      dueTo: '2026-02-28',
    });
  });
});
