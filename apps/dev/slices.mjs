import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './counts.mjs';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} command
 * @property {string} [report] path of the report it writes, relative to the root
 * @property {(report: string) => import('./counts.mjs').Counts} [count] reads that report; without, the step counts as one
 * @property {number} [within] milliseconds until it is stopped
 * @property {string[]} [generated] files and folders it must leave as they are, relative to the root
 */

/**
 * @typedef {object} Slice
 * @property {string} name
 * @property {string} about
 * @property {string[]} [needs] slices that must have passed; they are run when they were not asked for
 * @property {boolean} [needsBrowser]
 * @property {Step[]} steps
 */

const reports = join('node_modules', '.cache', 'test');

/** @param {string} task */
const turbo = (task) => [
  'turbo',
  'run',
  task,
  '--output-logs=errors-only',
  '--ui=stream',
  '--continue',
  `--concurrency=${availableParallelism()}`,
];

/**
 * @param {string} project a project of vitest.config.ts
 * @returns {Step}
 */
function vitest(project) {
  const report = join(reports, `${project}.json`);
  return {
    title: `vitest ${project}`,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
    count: countVitest,
  };
}

/** What `npm test` checks, cheapest first. @type {Slice[]} */
export const slices = [
  {
    name: 'types',
    about: 'TypeScript in every package',
    steps: [{ title: 'tsc', command: turbo('typecheck') }],
  },
  {
    name: 'lint',
    about: 'style, floors and declared imports, dead code',
    steps: [
      { title: 'biome', command: ['biome', 'check', '.'] },
      { title: 'floors', command: ['npm', 'run', '--silent', 'lint:floors'] },
      { title: 'knip', command: ['knip'] },
    ],
  },
  {
    name: 'openapi',
    about: 'the contract: its ruleset, and generated files are up to date',
    steps: [
      { title: 'redocly lint', command: ['npm', 'run', '--silent', 'lint', '-w', '@cantho/openapi'] },
      {
        title: 'generated files',
        command: ['npm', 'run', '--silent', 'generate'],
        generated: ['openapi/generated', 'packages/api-client/src/schema.ts'],
      },
    ],
  },
  { name: 'unit', about: 'rules, data, client', steps: [vitest('unit')] },
  { name: 'contract', about: 'examples against the contract', steps: [vitest('contract')] },
  { name: 'component', about: 'components and host-sdk in jsdom', steps: [vitest('component')] },
  { name: 'api', about: 'the API in memory, on both databases', steps: [vitest('api')] },
  {
    name: 'build',
    about: 'every package and app',
    steps: [{ title: 'turbo build', command: turbo('build') }],
  },
  {
    name: 'sizes',
    about: 'bytes against their budgets',
    needs: ['build'],
    steps: [{ title: 'bench sizes', command: ['npm', 'run', '--silent', 'bench', '--', 'sizes'] }],
  },
  {
    name: 'storybook',
    about: 'Storybook builds',
    steps: [{ title: 'storybook build', command: ['npm', 'run', '--silent', 'test:storybook'] }],
  },
  {
    name: 'e2e',
    about: 'journeys through the running system in Chromium',
    needs: ['build'],
    needsBrowser: true,
    steps: [
      {
        title: 'playwright',
        command: ['npm', 'test', '--silent', '-w', '@cantho/e2e'],
        report: join('apps', 'e2e', 'results', 'results.json'),
        count: countPlaywright,
        within: 1_800_000,
      },
    ],
  },
];

/**
 * The slices to run, in order, with what they need.
 * @param {string | undefined} only comma-separated names; undefined means all
 * @param {Slice[]} [table]
 * @returns {Slice[]}
 * @throws {Error} naming the slices there are
 */
export function chooseSlices(only, table = slices) {
  if (only === undefined) return table;
  const names = only.split(',').map((name) => name.trim());
  const known = table.map((slice) => slice.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`No slice is called "${unknown}"; there are ${known.join(', ')}.`);
  const needed = table.filter((slice) => names.includes(slice.name)).flatMap((slice) => slice.needs ?? []);
  return table.filter((slice) => names.includes(slice.name) || needed.includes(slice.name));
}
