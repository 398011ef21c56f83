/**
 * Which folder may import which: the floors of the repository, lowest first. A package imports only from
 * lower floors, by name, and only what its own package.json declares. Run from the root of the repository.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const floors = [
  ['openapi', 'packages/plan'],
  ['packages/api-client', 'packages/host-sdk', 'packages/ui'],
  ['packages/testing'],
  ['packages/scoreboard', 'packages/task-tracker', 'packages/feedback-widget'],
  ['apps', '.storybook'],
];

const escaped = (path) => path.replace('.', '\\.');
const within = (paths) => `^(${paths.map(escaped).join('|')})/`;
const developmentOnly =
  '\\.(test|stories)\\.tsx?$|/setup\\.ts$|/rsbuild\\.config\\.ts$|^packages/[^/]+/test/';

const noClimbing = floors.flatMap((members, level) =>
  members
    .filter((member) => member !== 'apps' && member !== '.storybook')
    .map((member) => ({
      name: `floor-${level}-${member.split('/').pop()}`,
      comment: `${member} stands on floor ${level}: it may import lower floors and itself only.`,
      severity: 'error',
      from: { path: within([member]), ...(level === 1 ? { pathNot: developmentOnly } : {}) },
      to: {
        path: within(
          floors
            .slice(level)
            .flat()
            .filter((other) => other !== member),
        ),
      },
    })),
);

/** The workspaces there are, e.g. `packages/plan`, each with its package.json. */
function readWorkspaces() {
  const inside = (folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
  return ['openapi', ...inside('packages'), ...inside('apps')]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }));
}

const workspaces = readWorkspaces();

// A workspace that is imported is a local file to dependency-cruiser, so `declared` below does not see it.
const undeclaredWorkspaces = workspaces.flatMap(({ folder, manifest }) => {
  const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies };
  const others = workspaces.filter((other) => other.folder !== folder && !(other.manifest.name in declared));
  if (others.length === 0) return [];
  return {
    name: `undeclared-by-${folder.split('/').pop()}`,
    comment: `${folder}/package.json does not declare the package it imports from.`,
    severity: 'error',
    from: { path: within([folder]) },
    to: { path: within(others.map((other) => other.folder)) },
  };
});

module.exports = {
  forbidden: [
    ...noClimbing,
    ...undeclaredWorkspaces,
    {
      name: 'by-name',
      comment: 'Another package is imported by its name, never by a path into its folder.',
      severity: 'error',
      from: { path: '^(openapi|packages/[^/]+|apps/[^/]+|\\.storybook)/' },
      to: { path: '^(openapi|packages|apps)/', pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'testing-is-for-tests',
      comment:
        'packages/testing and the test folders of packages are never shipped: only tests, stories and apps/e2e may import them.',
      severity: 'error',
      from: {
        pathNot: `${developmentOnly}|^packages/testing/|^apps/e2e/|^\\.storybook/`,
      },
      to: { path: '^packages/(testing|[^/]+/test)/' },
    },
    {
      name: 'declared',
      comment: 'Everything imported is declared in package.json (tools shared by all: in the root one).',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'no-shipping-dev-dependencies',
      comment: 'What ships imports dependencies and peerDependencies only.',
      severity: 'error',
      from: {
        path: '^(packages/(plan|api-client|host-sdk|ui|scoreboard|task-tracker|feedback-widget)|apps/[^/]+)/(src|server)/',
        pathNot: developmentOnly,
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm', 'npm-peer'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other cannot be understood, or loaded, one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|results|generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@cantho/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
