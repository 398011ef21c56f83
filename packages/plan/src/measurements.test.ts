import { describe, expect, it } from 'vitest';
import { latestRevision, measurementSeries, type Revisable } from './measurements.ts';

function measurement(
  id: string,
  period: string,
  more: Partial<Revisable> = {},
): Revisable & { value: number } {
  return {
    id,
    period,
    asOf: `${period}-14`,
    publishedAt: `${period}-14T02:00:00Z`,
    revises: null,
    value: 1,
    ...more,
  };
}

const january = measurement('a', '2026-01');
const march = measurement('b', '2026-03');
const marchCorrected = measurement('c', '2026-03', { revises: 'b', publishedAt: '2026-05-02T02:00:00Z' });
const marchAgain = measurement('d', '2026-03', { revises: 'c', publishedAt: '2026-05-03T02:00:00Z' });
const januaryCorrected = measurement('e', '2026-01', { revises: 'a', publishedAt: '2026-06-01T02:00:00Z' });

describe('latestRevision', () => {
  it('is the newest period’s, though an older one was corrected since', () => {
    expect(latestRevision([march, januaryCorrected, january])?.id).toBe('b');
  });

  it('is the end of a chain of corrections, in any order of input', () => {
    expect(latestRevision([marchAgain, march, marchCorrected])?.id).toBe('d');
    expect(latestRevision([march, marchCorrected])?.id).toBe('c');
  });

  it('follows the chain, not the clock', () => {
    const backdated = { ...marchCorrected, publishedAt: '2026-03-01T00:00:00Z' };
    expect(latestRevision([march, backdated])?.id).toBe('c');
  });

  it('is the one published last of two first reports, whatever their offsets', () => {
    const earlier = measurement('x', '2026-03', { publishedAt: '2026-03-14T09:00:00+07:00' });
    const later = measurement('y', '2026-03', { publishedAt: '2026-03-14T03:00:00Z' });
    expect(latestRevision([later, earlier])?.id).toBe('y');
  });

  it('is the one true of the later day of two published at once', () => {
    const earlier = measurement('x', '2026-03', { asOf: '2026-02-28' });
    const later = measurement('y', '2026-03', { asOf: '2026-03-14' });
    expect(latestRevision([earlier, later])?.id).toBe('y');
    expect(latestRevision([later, earlier])?.id).toBe('y');
  });

  it('is missing without any', () => {
    expect(latestRevision([])).toBeNull();
  });
});

describe('measurementSeries', () => {
  it('shows a missing month as a gap, never as 0', () => {
    expect(measurementSeries([march, january])).toEqual([
      { period: '2026-01', measurement: january },
      { period: '2026-02', measurement: null },
      { period: '2026-03', measurement: march },
    ]);
  });

  it('takes each month’s standing revision and changes none', () => {
    const all = [january, march, marchCorrected, januaryCorrected];
    const before = structuredClone(all);
    expect(measurementSeries(all).map(({ measurement: own }) => own?.id)).toEqual(['e', undefined, 'c']);
    expect(all).toEqual(before);
  });

  it('covers the range asked for', () => {
    const series = measurementSeries([march], { from: '2026-02', to: '2026-04' });
    expect(series.map(({ period, measurement: own }) => [period, own?.id])).toEqual([
      ['2026-02', undefined],
      ['2026-03', 'b'],
      ['2026-04', undefined],
    ]);
  });

  it('is empty without any', () => {
    expect(measurementSeries([])).toEqual([]);
  });
});
