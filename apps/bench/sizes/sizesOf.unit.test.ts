import { describe, expect, it } from 'vitest';
import { beyond, disagreements, type Sizes, sum } from './sizesOf.ts';

const sizes = (files: Record<string, number>): Sizes => ({
  entryFile: 'entry',
  entry: 1,
  modules: { scoreboard: { first: sum(files), further: 0, files } },
});

it('counts what a module needs beyond what others have loaded', () => {
  expect(beyond({ vendor: 30, own: 5 }, [{ vendor: 30 }])).toEqual({ own: 5 });
});

describe('manifest and browser', () => {
  it('agree when they know the same files', () => {
    const files = { entry: 7, own: 5 };
    expect(disagreements(sizes(files), sizes(files))).toEqual({ unloaded: [], unnamed: [] });
  });

  it('disagree over files only one of them knows', () => {
    const differences = disagreements(sizes({ entry: 7, css: 2 }), sizes({ entry: 7, lazy: 3 }));
    expect(differences).toEqual({ unloaded: ['scoreboard: css'], unnamed: ['scoreboard: lazy'] });
  });
});
