import { createClient } from '@cantho/api-client';
import { createPlanHandlers, fakeFetch } from '@cantho/testing';
import { describe, expect, it } from 'vitest';
import { pillars } from './filters.ts';
import { overviewOf } from './overview.ts';

const baseUrl = 'http://localhost:4002';

describe('overviewOf', () => {
  it.each(['none', 'sample'] as const)('counts what the API counts (%s)', async (figures) => {
    const client = createClient({ baseUrl, fetch: fakeFetch(createPlanHandlers({ figures })) });
    const [{ items }, { targets }] = await Promise.all([
      client.listTargets({ pageSize: 100 }),
      client.getSummary(),
    ]);
    expect(overviewOf(items)).toMatchObject(targets.all);
    for (const pillar of pillars) {
      const own = items.filter((item) => item.pillar === pillar);
      expect(overviewOf(own)).toMatchObject(targets.byPillar[pillar]);
    }
  });

  it('has no date and no sample without figures', () => {
    expect(overviewOf([])).toMatchObject({ total: 0, withData: 0, asOf: null, sample: false });
  });
});
