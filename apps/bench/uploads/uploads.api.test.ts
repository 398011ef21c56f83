import { createHostileFiles } from '@cantho/api/measuring';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../report.ts';
import { barsOf, chooseFiles, measure } from './uploads.ts';

const amount = { oneOf: 60, fuzzed: 360, seed: 4, restMs: 300 };

describe('Hostile files and bodies, sent to two processes', () => {
  it('choose some of every outcome that is expected, the same each time', async () => {
    const files = await createHostileFiles();
    const chosen = chooseFiles(files, amount);
    expect(new Set(chosen.map(({ expected }) => expected))).toEqual(
      new Set(files.map(({ expected }) => expected)),
    );
    expect(chosen.length).toBeLessThan(30);
    expect(chooseFiles(files, amount)).toEqual(chosen);
    expect(chooseFiles(files, { ...amount, oneOf: 1 })).toHaveLength(files.length);
  });

  it('are taken as they must be, let nothing hidden out, and break nothing', async () => {
    const measured = await measure(amount);
    // How quick a busy machine reads is for the bench to say.
    const broken = barsOf(measured, amount).filter((bar) => bar.unit !== 'ms' && !isWithin(bar));
    const { serving, fuzzed, reads } = measured;
    const faults = [
      serving,
      fuzzed.failures,
      fuzzed.unshaped,
      reads.uploads.failures,
      reads.fuzzing.failures,
    ];
    expect(broken, JSON.stringify(faults).slice(0, 4_000)).toEqual([]);
    expect(serving.downloaded).toBeGreaterThan(0);
    expect(fuzzed.sent).toBe(amount.fuzzed);
  });
});
