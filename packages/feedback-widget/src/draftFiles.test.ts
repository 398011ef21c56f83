import { describe, expect, it } from 'vitest';
import {
  type DraftFile,
  faultOf,
  fileLimits,
  percentOf,
  readFiles,
  refsOf,
  sortChosen,
} from './draftFiles.ts';

const ref = { id: 'a', secret: 's' };
const file: DraftFile = { id: '1', name: 'a.jpg', size: 9, type: 'image/jpeg', ref, outcome: null };

describe('a chosen file', () => {
  it.each([
    ['a.jpg', 1, 'image/jpeg', null],
    ['IMG_1.HEIC', 5, '', null],
    ['a.pdf', fileLimits.bytes, 'application/pdf', null],
    ['a.pdf', fileLimits.bytes + 1, 'application/pdf', 'size'],
    ['a.jpg', 0, 'image/jpeg', 'empty'],
    ['a.svg', 5, 'image/svg+xml', 'type'],
    ['khong-duoi', 5, '', 'type'],
  ])('%s of %i bytes, %s: %s', (name, size, type, fault) => {
    expect(faultOf({ name, size, type })).toBe(fault);
  });

  it('beyond the fourth is refused, whichever that is', () => {
    const chosen = ['1.png', '2.txt', '3.png'].map((name) => ({ name, size: 1, type: '' }));
    const { taken, refused } = sortChosen(chosen, 3);
    expect(taken.map(({ name }) => name)).toEqual(['1.png']);
    expect(refused.map(({ name, fault }) => [name, fault])).toEqual([
      ['2.txt', 'type'],
      ['3.png', 'count'],
    ]);
  });
});

describe('files of a draft', () => {
  it.each([
    [null, []],
    [{ state: 'rejected', reason: 'damaged' }, []],
    [{ state: 'processing', reason: null }, [ref]],
    [{ state: 'quarantined', reason: null }, [ref]],
  ] as const)('with outcome %o go along as %o', (outcome, refs) => {
    expect(refsOf([{ ...file, outcome }])).toEqual(refs);
  });

  it('are read from the storage as far as they can be', () => {
    const kept = [
      { ...file, outcome: { state: 'ready', reason: null } },
      null,
      { id: 3 },
      { ...file, ref: 'x' },
    ];
    expect(readFiles(JSON.parse(JSON.stringify(kept)))).toEqual([kept[0], { ...file, ref: null }]);
    expect(readFiles('none')).toEqual([]);
  });

  it('are at 100 percent only when all bytes came', () => {
    expect([percentOf(0, 9), percentOf(4, 9), percentOf(9_999, 10_000), percentOf(9, 9)]).toEqual([
      0, 44, 99, 100,
    ]);
  });
});
