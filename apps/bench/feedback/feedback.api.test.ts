import { describe, expect, it } from 'vitest';
import { isWithin } from '../report.ts';
import { barsOf } from './feedback.ts';
import { measureSetup } from './rounds.ts';
import { setups } from './setups.ts';

const amount = { count: 80, baseline: 20, kills: 2, atOnce: 16, seed: 4 };

describe('Feedback through broken connections and killed processes', () => {
  it.each(setups.filter(({ database, processes }) => database === 'PGlite' || processes === 2))(
    'is stored once and acknowledged: $name',
    async (setup) => {
      const measured = await measureSetup(setup, amount);
      const { lost, duplicates, unacknowledged, unopened, auditFaults, tally, stored, kills } = measured;
      expect({ lost, duplicates, unacknowledged, unopened, auditFaults }).toEqual({
        ...{ lost: 0, duplicates: 0, unacknowledged: 0, unopened: 0, auditFaults: 0 },
      });
      expect([...tally.serverErrors, ...tally.refused]).toEqual([]);
      expect({ stored, kills }).toEqual({ stored: amount.count + amount.baseline, kills: amount.kills });
      expect(barsOf(measured, amount).filter((bar) => !isWithin(bar))).toEqual([]);
    },
  );
});
