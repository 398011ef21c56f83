import type { ModuleDefinition } from './contract.ts';

export interface ShapeProblem {
  readonly field: string;
  readonly expected: string;
  readonly received: string;
}

/** What was loaded is no module: an empty object, an error page's script, another module. */
export class ModuleShapeError extends Error {
  override readonly name = 'ModuleShapeError';
  readonly moduleId: string;
  readonly problems: readonly ShapeProblem[];

  constructor(moduleId: string, problems: readonly ShapeProblem[]) {
    const listed = problems.map(
      ({ field, expected, received }) => `${field} expected ${expected}, received ${received}`,
    );
    super(`${moduleId} is no module: ${listed.join('; ')}`);
    this.moduleId = moduleId;
    this.problems = problems;
  }
}

interface Rule {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStrings = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
const filled: Rule = {
  expected: 'a string',
  holds: (value) => typeof value === 'string' && value !== '',
};
const callable: Rule = { expected: 'a function', holds: (value) => typeof value === 'function' };

const rules: Readonly<Record<keyof ModuleDefinition, Rule>> = {
  id: filled,
  version: filled,
  contract: filled,
  configSchema: {
    expected: 'a JSON Schema of an object',
    holds: (value) => isRecord(value) && value.type === 'object',
  },
  needs: {
    expected: '{ features: string[] }',
    holds: (value) => isRecord(value) && isStrings(value.features),
  },
  routes: { expected: 'an array of route names', holds: isStrings },
  prefetch: callable,
  mount: callable,
};

function nameOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

export function findShapeProblems(value: unknown, id: string): ShapeProblem[] {
  if (!isRecord(value)) return [{ field: 'definition', expected: 'an object', received: nameOf(value) }];
  const problems = Object.entries(rules)
    .filter(([field, rule]) => !rule.holds(value[field]))
    .map(([field, rule]) => ({ field, expected: rule.expected, received: nameOf(value[field]) }));
  if (problems.length === 0 && value.id !== id) {
    return [{ field: 'id', expected: JSON.stringify(id), received: nameOf(value.id) }];
  }
  return problems;
}

/**
 * The definition in what a loader resolved (the definition itself, or a namespace with it as `default`).
 * The federation runtime resolves `{}` for an expose that threw before, hence the check. Throws `ModuleShapeError`.
 */
export function moduleFrom<Config>(loaded: unknown, id: string): ModuleDefinition<Config> {
  const definition = isRecord(loaded) && loaded.default !== undefined ? loaded.default : loaded;
  const problems = findShapeProblems(definition, id);
  if (problems.length > 0) throw new ModuleShapeError(id, problems);
  return definition as ModuleDefinition<Config>;
}
