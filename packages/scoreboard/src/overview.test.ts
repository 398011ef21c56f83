import { createClient } from '@cantho/api-client';
import { createPlanHandlers, fakeFetch } from '@cantho/testing';
import { describe, expect, it } from 'vitest';
import { pillars } from './filters.ts';
import { overviewOf, overviewsOf, overviewsOfSummary } from './overview.ts';

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

  it('has no date without figures', () => {
    expect(overviewOf([])).toMatchObject({ total: 0, withData: 0, asOf: null });
  });

  it('of all and of each pillar is the same, counted here or by the API', async () => {
    const client = createClient({ baseUrl, fetch: fakeFetch(createPlanHandlers()) });
    const [{ items }, summary] = await Promise.all([
      client.listTargets({ pageSize: 100 }),
      client.getSummary(),
    ]);
    const [counted, answered] = [overviewsOf(items), overviewsOfSummary(summary)];
    expect(answered.all).toEqual(counted.all);
    for (const pillar of pillars) {
      expect(answered.byPillar[pillar]).toEqual({ ...counted.byPillar[pillar], asOf: null });
      expect(overviewsOfSummary(summary, pillar).all).toEqual(answered.byPillar[pillar]);
    }
  });
});
