import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { ConfigSchema } from './contract.ts';

export interface ConfigProblem {
  /** JSON Pointer (RFC 6901) into the config; the empty string is the config itself. */
  readonly path: string;
  /** What the schema asks for there: `enum ["government","economy"]`. */
  readonly expected: string;
  /** The value as JSON, cut at 80 characters; `nothing` when there is none. */
  readonly received: string;
}

/** A module's configuration does not fit its schema. */
export class ConfigInvalidError extends Error {
  override readonly name = 'ConfigInvalidError';
  readonly moduleId: string;
  readonly problems: readonly ConfigProblem[];

  constructor(moduleId: string, problems: readonly ConfigProblem[]) {
    const listed = problems.map(
      ({ path, expected, received }) => `at ${path || '/'} expected ${expected}, received ${received}`,
    );
    super(`config of ${moduleId}: ${listed.join('; ')}`);
    this.moduleId = moduleId;
    this.problems = problems;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function stepsOf(pointer: string): string[] {
  const escaped = pointer.replace(/^#/, '').split('/').slice(1);
  return escaped.map((step) => decodeURI(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(root: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), root);
}

/** As `valueAt`, through local `$ref`s, which a keyword location leads through. */
function schemaValueAt(schema: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((value, step) => {
    const next = isRecord(value) ? value[step] : undefined;
    return step === '$ref' && typeof next === 'string' && next.startsWith('#') ? valueAt(schema, next) : next;
  }, schema);
}

function shown(value: unknown): string {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

function problemsOf(unit: OutputUnit, schema: unknown, config: unknown): ConfigProblem[] {
  const path = unit.instanceLocation.replace(/^#/, '');
  const value = valueAt(config, path);
  if (unit.keyword === 'required') {
    const names = schemaValueAt(schema, unit.keywordLocation);
    const missing = (Array.isArray(names) ? names : []).filter(
      (name) => !isRecord(value) || !(name in value),
    );
    return missing.map((name) => ({ path: `${path}/${name}`, expected: 'a value', received: 'nothing' }));
  }
  if (unit.keyword === 'false') return [{ path, expected: 'no such property', received: shown(value) }];
  const asked = schemaValueAt(schema, unit.keywordLocation);
  const expected = asked === undefined ? unit.error : `${unit.keyword} ${JSON.stringify(asked)}`;
  return [{ path, expected, received: shown(value) }];
}

/** Keywords that only say that something below them failed, which is listed itself. */
const wrappers = new Set(['additionalProperties', 'unevaluatedProperties', 'properties', 'items', '$ref']);

function isLeaf(unit: OutputUnit, all: readonly OutputUnit[]): boolean {
  return !all.some((other) => other.keywordLocation.startsWith(`${unit.keywordLocation}/`));
}

/**
 * Where a config breaks a JSON Schema (2020-12), innermost places only; empty when it fits. The validator interprets
 * the schema (no `eval`), so it runs under a strict content security policy.
 */
export function findConfigProblems(schema: ConfigSchema, config: unknown): ConfigProblem[] {
  const json = asJson(config);
  if (json === undefined) return [{ path: '', expected: 'type "object"', received: 'nothing in JSON' }];
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(json);
  const leaves = errors.filter((unit) => isLeaf(unit, errors) && !wrappers.has(unit.keyword));
  const problems = (leaves.length > 0 ? leaves : errors).flatMap((unit) => problemsOf(unit, schema, json));
  return [...new Map(problems.map((problem) => [`${problem.path} ${problem.expected}`, problem])).values()];
}

/** As it would cross a frame or an attribute: a property that is `undefined` counts as absent. */
function asJson(config: unknown): unknown {
  try {
    const text: string | undefined = JSON.stringify(config);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws `ConfigInvalidError` naming every place, what was expected and what came. */
export function validateConfig(moduleId: string, schema: ConfigSchema, config: unknown): void {
  const problems = findConfigProblems(schema, config);
  if (problems.length > 0) throw new ConfigInvalidError(moduleId, problems);
}
