import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './root.mjs';

type Violation = { rule: { name: string }; from: string; to: string };

const config = fileURLToPath(new URL('./floors.cjs', import.meta.url));
const cruiser = join(root, 'node_modules/.bin/depcruise');

/** What each package declares besides its own name. */
const declared: Record<string, Record<string, string>> = {
  plan: {},
  'api-client': { '@cantho/plan': '0.1.0' },
  ui: { '@cantho/api-client': '0.1.0' },
  testing: { '@cantho/plan': '0.1.0' },
  'task-tracker': { '@cantho/plan': '0.1.0' },
  scoreboard: { '@cantho/plan': '0.1.0', '@cantho/task-tracker': '0.1.0', '@cantho/testing': '0.1.0' },
};

const sources: Record<string, string> = {
  'packages/plan/src/index.ts': `export const plan = 224;`,
  'packages/api-client/src/index.ts': `import { plan } from '@cantho/plan'; export const client = plan;`,
  'packages/testing/src/index.ts': `export { plan } from '@cantho/plan';`,
  'packages/task-tracker/src/index.ts': `export const tracker = 51;`,
  'packages/task-tracker/src/undeclared.ts': `import '@cantho/api-client';`,
  'packages/task-tracker/src/leftover.ts': `import 'leftover'; import type {} from 'node:fs'; import 'node:fs';`,
  'packages/task-tracker/src/nowhere.ts': `import 'nowhere';`,
  'packages/task-tracker/src/byPath.ts': `import '../../plan/src/index.ts';`,
  'packages/task-tracker/src/tool.ts': `import 'tool';`,
  'packages/task-tracker/src/tool.test.ts': `import 'tool';`,
  'packages/scoreboard/src/sideways.ts': `import '@cantho/task-tracker';`,
  'packages/scoreboard/src/ships.ts': `import '@cantho/testing';`,
  'packages/scoreboard/src/fine.test.ts': `import '@cantho/testing'; import '@cantho/plan'; import 'tool';`,
  'packages/scoreboard/test/stage.ts': `import '@cantho/testing'; export const stage = 1;`,
  'packages/scoreboard/src/shipsStage.ts': `import '../test/stage.ts';`,
  'packages/scoreboard/src/egg.ts': `import './hen.ts'; export const egg = 1;`,
  'packages/scoreboard/src/hen.ts': `import './egg.ts'; export const hen = 1;`,
  'packages/ui/src/index.ts': `import '@cantho/api-client';`,
};

let folder = '';
let violations: Violation[] = [];

function write(path: string, contents: string): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, contents);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'floors-'));
  write('package.json', JSON.stringify({ workspaces: ['packages/*'], devDependencies: { tool: '1.0.0' } }));
  write('tsconfig.base.json', '{}');
  mkdirSync(join(folder, 'node_modules/@cantho'), { recursive: true });
  for (const [name, dependencies] of Object.entries(declared)) {
    const exports = { '.': { '@cantho/source': './src/index.ts' } };
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@cantho/${name}`, exports, dependencies }),
    );
    symlinkSync(join('..', '..', 'packages', name), join(folder, 'node_modules/@cantho', name), 'junction');
  }
  for (const name of ['tool', 'leftover']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = 1;');
  }
  for (const [path, contents] of Object.entries(sources)) write(path, contents);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '-T', 'json', 'packages'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (!stdout) throw new Error(stderr);
  violations = JSON.parse(stdout).summary.violations;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rulesBrokenBy = (path: string) =>
  violations
    .filter(({ from }) => from === path)
    .map(({ rule }) => rule.name)
    .sort();

it.each([
  ['a module that imports another module', 'packages/scoreboard/src/sideways.ts', ['floor-3-scoreboard']],
  ['ui that imports the client beside it', 'packages/ui/src/index.ts', ['floor-1-ui']],
  [
    'a workspace that is not declared',
    'packages/task-tracker/src/undeclared.ts',
    ['undeclared-by-task-tracker'],
  ],
  ['an installed package that is not declared', 'packages/task-tracker/src/leftover.ts', ['declared']],
  ['a package that does not exist', 'packages/task-tracker/src/nowhere.ts', ['declared']],
  ['a path into another package', 'packages/task-tracker/src/byPath.ts', ['by-name']],
  ['a development tool in what ships', 'packages/task-tracker/src/tool.ts', ['no-shipping-dev-dependencies']],
  ['test helpers in what ships', 'packages/scoreboard/src/ships.ts', ['testing-is-for-tests']],
  [
    "a package's own test folder in what ships",
    'packages/scoreboard/src/shipsStage.ts',
    ['testing-is-for-tests'],
  ],
  ['a cycle', 'packages/scoreboard/src/egg.ts', ['no-cycles']],
])('the floors refuse %s', (_title, path, rules) => {
  expect(rulesBrokenBy(path)).toEqual(rules);
});

it('the floors let lower floors through, and tools and test helpers in tests', () => {
  const allowed = [
    'packages/api-client/src/index.ts',
    'packages/scoreboard/src/fine.test.ts',
    'packages/scoreboard/test/stage.ts',
    'packages/task-tracker/src/tool.test.ts',
    'packages/testing/src/index.ts',
  ];
  expect(violations.filter(({ from }) => allowed.includes(from))).toEqual([]);
});
