import { describe, expect, it } from 'vitest';
import type { ConfigSchema } from './contract.ts';
import { ConfigInvalidError, findConfigProblems, validateConfig } from './validateConfig.ts';

const schema: ConfigSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['view'],
  additionalProperties: false,
  properties: {
    view: { enum: ['card', 'full'] },
    dueSoonDays: { type: 'integer', minimum: 1 },
    agencies: { type: 'array', items: { type: 'string', pattern: '^[a-z-]+$' } },
    title: { $ref: '#/$defs/short' },
    about: { anyOf: [{ const: 'plan' }, { type: 'integer' }] },
    'a/b': { type: 'string' },
  },
  $defs: { short: { type: 'string', maxLength: 3 } },
};

describe('findConfigProblems', () => {
  it.each([
    [{ view: 'card' }],
    [{ view: 'card', title: undefined }],
    [{ view: 'full', dueSoonDays: 7, agencies: ['so-tai-chinh'], title: 'abc', about: 'plan', 'a/b': '' }],
  ])('%j fits', (config) => {
    expect(findConfigProblems(schema, config)).toEqual([]);
  });

  it.each<[unknown, string, string, string]>([
    [{}, '/view', 'a value', 'nothing'],
    [{ view: 'big' }, '/view', 'enum ["card","full"]', '"big"'],
    [{ view: 'card', dueSoonDays: 0 }, '/dueSoonDays', 'minimum 1', '0'],
    [{ view: 'card', dueSoonDays: '7' }, '/dueSoonDays', 'type "integer"', '"7"'],
    [{ view: 'card', agencies: ['ok', 'SỞ'] }, '/agencies/1', 'pattern "^[a-z-]+$"', '"SỞ"'],
    [{ view: 'card', title: 'abcd' }, '/title', 'maxLength 3', '"abcd"'],
    [{ view: 'card', colour: 'red' }, '/colour', 'no such property', '"red"'],
    [{ view: 'card', 'a/b': 1 }, '/a~1b', 'type "string"', '1'],
    [null, '', 'type "object"', 'null'],
    [undefined, '', 'type "object"', 'nothing in JSON'],
  ])('%j breaks at %s', (config, path, expected, received) => {
    expect(findConfigProblems(schema, config)).toContainEqual({ path, expected, received });
  });

  it('lists only the innermost places, each once', () => {
    expect(findConfigProblems(schema, { view: 'card', agencies: [1] })).toHaveLength(1);
    expect(findConfigProblems(schema, {})).toHaveLength(1);
    expect(findConfigProblems(schema, { view: 'card', about: true }).map(({ path }) => path)).toEqual([
      '/about',
      '/about',
    ]);
  });

  it('cuts long values', () => {
    const [problem] = findConfigProblems(schema, { view: 'x'.repeat(500) });
    expect(problem?.received).toHaveLength(80);
  });
});

describe('validateConfig', () => {
  it('throws an error that names module, path, expected and received', () => {
    expect(() => validateConfig('scoreboard', schema, { view: 'card' })).not.toThrow();
    expect(() => validateConfig('scoreboard', schema, { view: 'big' })).toThrow(
      new ConfigInvalidError('scoreboard', [
        { path: '/view', expected: 'enum ["card","full"]', received: '"big"' },
      ]),
    );
  });

  it('needs no eval', () => {
    const original = globalThis.Function;
    globalThis.Function = (() => {
      throw new Error('eval');
    }) as unknown as FunctionConstructor;
    try {
      expect(findConfigProblems(schema, {})).toHaveLength(1);
    } finally {
      globalThis.Function = original;
    }
  });
});
