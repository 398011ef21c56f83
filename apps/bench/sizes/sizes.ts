import budgets from '../budgets.json' with { type: 'json' };
import type { Bar, Report } from '../report.ts';
import { measure } from './browserSizes.ts';
import { buildApp, buildHost, buildNaive, type HostKind } from './builds.ts';
import { analyse } from './manifestSizes.ts';
import { disagreements, type Sizes } from './sizesOf.ts';

/** Measures the container's bytes, in a browser or, quickly, from its manifest. */
export async function run({ isQuick }: { readonly isQuick: boolean }): Promise<Report> {
  const dists = { ours: await buildApp('remote', 'sizes'), naive: await buildNaive() };
  const named = { ours: analyse(dists.ours), naive: analyse(dists.naive) };
  return isQuick ? quickReport(named) : await fullReport(dists, named);
}

/** Of our container, and of the one it is compared with. */
interface Both<T> {
  readonly ours: T;
  readonly naive: T;
}

function quickReport(named: Both<Sizes>): Report {
  return { bars: barsOf(named), details: { named }, notes: ['Read from the manifests, not loaded.'] };
}

async function fullReport(dists: Both<string>, named: Both<Sizes>): Promise<Report> {
  const host = await buildHost('host-sdk');
  const ours = await measure({ remote: dists.ours, host });
  const naive = await measure({ remote: dists.naive, host });
  const differences = disagreements(named.ours, ours);
  const unloaded = differences.unloaded.length;
  return {
    bars: [
      ...barsOf({ ours, naive }),
      { what: 'files in the manifest that no browser loads', value: unloaded, bar: 0, unit: 'files' },
    ],
    details: { loaded: { ours, naive }, named, differences },
    notes: [
      'Loaded in Chromium by a host with host-sdk, its federation runtime and React; bodies only, brotli.',
      `Loaded beyond what the manifest names: ${differences.unnamed.join(', ') || 'nothing'}.`,
      ...(await otherHosts(dists.ours)),
    ],
  };
}

/** What the first module costs other hosts. Throws when the modules do not start there. */
async function otherHosts(remote: string): Promise<string[]> {
  const kinds: HostKind[] = [
    'the plugin, sharing all of React',
    'the plugin, sharing only react and react-dom',
    'the plugin, sharing nothing',
  ];
  const notes: string[] = [];
  for (const kind of kinds) {
    const { modules } = await measure({ remote, host: await buildHost(kind) });
    const most = Math.max(...Object.values(modules).map(({ first }) => first));
    notes.push(`First module in a host with ${kind}: ${(most / 1000).toFixed(1)} KB.`);
  }
  return notes;
}

/** Bars above the usual ones, each with a dated paragraph in the README. */
const exceptions: Readonly<Record<string, { firstModule?: number; furtherModule?: number } | undefined>> =
  budgets.exceptions;

function barsOf({ ours, naive }: Both<Sizes>): Bar[] {
  const names = Object.keys(ours.modules);
  const bars = (title: string, part: 'first' | 'further', budget: 'firstModule' | 'furtherModule'): Bar[] =>
    names.map((name) => {
      const bar = exceptions[name]?.[budget] ?? budgets[budget];
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
    ...bars('first module', 'first', 'firstModule'),
    ...bars('further module', 'further', 'furtherModule'),
  ];
}
