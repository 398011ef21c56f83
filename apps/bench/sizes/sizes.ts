import { existsSync } from 'node:fs';
import { join } from 'node:path';
import budgets from '../budgets.json' with { type: 'json' };
import type { Bar, Report } from '../report.ts';
import { measure } from './browserSizes.ts';
import { buildHost, buildNaive, buildRemote, remoteDist } from './builds.ts';
import { analyse } from './manifestSizes.ts';
import { disagreements, type Sizes } from './sizesOf.ts';

/** Measures the container's bytes, in a browser or, quickly, from its manifest. */
export async function run({ isQuick }: { readonly isQuick: boolean }): Promise<Report> {
  if (!existsSync(join(remoteDist, 'mf-manifest.json'))) await buildRemote();
  const naiveDist = await buildNaive();
  const [ours, naive] = [analyse(remoteDist), analyse(naiveDist)];
  if (isQuick) {
    return {
      bars: barsOf(ours, naive),
      details: { ours, naive },
      notes: ['read from the manifests, not loaded'],
    };
  }
  const host = await buildHost();
  const loaded = await measure({ remote: remoteDist, host });
  const loadedNaive = await measure({ remote: naiveDist, host });
  const differences = disagreements(ours, loaded);
  return {
    bars: [
      ...barsOf(loaded, loadedNaive),
      {
        what: 'files the manifest names but no browser loads',
        value: differences.unloaded.length,
        bar: 0,
        unit: 'files',
      },
    ],
    details: { loaded, loadedNaive, manifest: { ours, naive }, differences },
    notes: [
      'loaded in Chromium by a host with the federation runtime and React; bytes of bodies, brotli',
      differences.unnamed.length > 0
        ? `asked for beyond what the manifest names: ${differences.unnamed.join(', ')}`
        : 'the browser loads just what the manifest names',
    ],
  };
}

function barsOf(ours: Sizes, naive: Sizes): Bar[] {
  const names = Object.keys(ours.modules);
  const bars = (title: string, part: 'first' | 'further', bar: number): Bar[] =>
    names.map((name) => {
      const baseline = naive.modules[name]?.[part];
      return {
        what: `${title} ${name}`,
        value: ours.modules[name]?.[part] ?? Number.NaN,
        bar,
        unit: 'B',
        ...(baseline === undefined ? {} : { baseline }),
      };
    });
  return [
    { what: 'remote entry', value: ours.entry, bar: budgets.entry, unit: 'B', baseline: naive.entry },
    ...bars('first module', 'first', budgets.firstModule),
    ...bars('further module', 'further', budgets.furtherModule),
  ];
}
