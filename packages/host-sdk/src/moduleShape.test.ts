import { describe, expect, it } from 'vitest';
import { findShapeProblems, moduleFrom } from './moduleShape.ts';

const good = {
  id: 'scoreboard',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema: { type: 'object' },
  needs: { features: ['events'] },
  routes: ['targets', 'target'],
  prefetch: () => {},
  mount: () => {},
};

describe('moduleFrom', () => {
  it('takes a definition, or a namespace that has it by default', () => {
    expect(moduleFrom(good, 'scoreboard')).toBe(good);
    expect(moduleFrom({ default: good }, 'scoreboard')).toBe(good);
  });

  it.each([
    ['nothing', null],
    ['undefined', undefined],
    ['an empty namespace, as the runtime resolves the second time', {}],
    ['an empty default', { default: {} }],
    ['a text', '<!doctype html>'],
    ['a list', []],
  ])('refuses %s', (_, loaded) => {
    expect(() => moduleFrom(loaded, 'scoreboard')).toThrow(/scoreboard is no module/);
  });
});

describe('findShapeProblems', () => {
  it.each([
    ['id', ''],
    ['version', 1],
    ['contract', undefined],
    ['configSchema', { type: 'array' }],
    ['needs', {}],
    ['needs', { features: [1] }],
    ['routes', 'targets'],
    ['prefetch', null],
    ['mount', {}],
  ])('names %s when it is %j', (field, value) => {
    expect(
      findShapeProblems({ ...good, [field]: value }, 'scoreboard').map((problem) => problem.field),
    ).toEqual([field]);
  });

  it('names another module in the place of the one asked for', () => {
    expect(findShapeProblems(good, 'task-tracker')).toEqual([
      { field: 'id', expected: '"task-tracker"', received: '"scoreboard"' },
    ]);
  });
});
