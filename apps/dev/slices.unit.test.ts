import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { changedPaths, contentsOf } from './generatedFiles.mjs';
import { chooseSlices, slices } from './slices.mjs';

const namesOf = (only?: string) => chooseSlices(only).map((slice) => slice.name);

it('all slices run when none is named', () => {
  expect(chooseSlices(undefined)).toBe(slices);
});

it('named slices run in the order of the table, after what they need', () => {
  expect(namesOf('unit, lint')).toEqual(['lint', 'unit']);
  expect(namesOf('e2e')).toEqual(['build', 'e2e']);
});

it('an unknown slice is refused with the names there are', () => {
  expect(() => chooseSlices('unit,unti')).toThrow(
    /No slice is called "unti"; there are types, lint, .*e2e\./,
  );
});

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a generated file that changed, came or went is named; the others are not', () => {
  folder = mkdtempSync(join(tmpdir(), 'generated-'));
  mkdirSync(join(folder, 'out/deep'), { recursive: true });
  for (const name of ['same.ts', 'out/old.json', 'out/deep/changes.json'])
    writeFileSync(join(folder, name), name);
  const paths = ['same.ts', 'out', 'absent.ts'];
  const before = contentsOf(folder, paths);
  expect(changedPaths(before, contentsOf(folder, paths))).toEqual([]);

  rmSync(join(folder, 'out/old.json'));
  writeFileSync(join(folder, 'out/deep/changes.json'), 'new');
  writeFileSync(join(folder, 'out/new.json'), 'new');
  expect(changedPaths(before, contentsOf(folder, paths))).toEqual([
    join('out', 'deep', 'changes.json'),
    join('out', 'new.json'),
    join('out', 'old.json'),
  ]);
});
