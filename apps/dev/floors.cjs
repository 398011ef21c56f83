/**
 * Which folder may import which: the floors of the repository, lowest first. A package imports only from
 * lower floors, and only what its own package.json declares.
 */
const floors = [
  ['openapi', 'packages/plan'],
  ['packages/api-client', 'packages/host-sdk', 'packages/ui'],
  ['packages/testing'],
  ['packages/scoreboard', 'packages/task-tracker', 'packages/feedback-widget'],
  ['apps', '.storybook'],
];

const escape = (path) => path.replace('.', '\\.');
const within = (paths) => `^(${paths.map(escape).join('|')})/`;
const developmentOnly = '\\.(test|stories)\\.tsx?$|/setup\\.ts$';

const noClimbing = floors.flatMap((members, level) =>
  members
    .filter((member) => member !== 'apps' && member !== '.storybook')
    .map((member) => ({
      name: `floor-${level}-${member.split('/').pop()}`,
      comment: `${member} stands on floor ${level}: it may import lower floors and itself only.`,
      severity: 'error',
      from: { path: within([member]), ...(level === 1 ? { pathNot: developmentOnly } : {}) },
      to: {
        path: within(floors.slice(level).flat().filter((other) => other !== member)),
      },
    })),
);

module.exports = {
  forbidden: [
    ...noClimbing,
    {
      name: 'testing-is-for-tests',
      comment: 'packages/testing is never shipped: only tests, stories and apps/e2e may import it.',
      severity: 'error',
      from: {
        pathNot: `${developmentOnly}|^packages/testing/|^apps/e2e/|^\\.storybook/`,
      },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'declared',
      comment: 'Everything imported is declared in package.json (tools shared by all: in the root one).',
      severity: 'error',
      from: { pathNot: '(^|/)(rsbuild|vitest|playwright)\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'no-shipping-dev-dependencies',
      comment: 'What ships imports dependencies and peerDependencies only.',
      severity: 'error',
      from: {
        path: '^packages/(plan|api-client|host-sdk|ui|scoreboard|task-tracker|feedback-widget)/src/',
        pathNot: developmentOnly,
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm', 'npm-peer'],
      },
    },
    {
      name: 'no-cycles',
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
