import type { ErrorObject } from 'ajv';
import type { Operation, Parameter } from './contract.ts';
import { type InvalidPart, invalid, type Phrase, type Place, Problem } from './problems.ts';

type Incoming = Readonly<Record<string, unknown>>;

export interface RawRequest {
  query: Incoming;
  params: Incoming;
  headers: Incoming;
}

/** Parameters by name, decoded to the types of the contract, defaults filled in, lists sorted: equal requests are equal. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Reads an operation's parameters.
 * @throws Problem `validation` naming every part that is wrong or unknown, or `idempotencyKeyMissing`.
 */
export function readParameters(operation: Operation, request: RawRequest): Parameters {
  const sources = { query: request.query, path: request.params, header: request.headers };
  const missingKey = operation.parameters.find(
    ({ name, required }) => required && name === 'Idempotency-Key' && !request.headers[name.toLowerCase()],
  );
  const errors = unknownParameters(operation, request.query);
  const values: Record<string, unknown> = {};
  for (const parameter of operation.parameters) {
    if (parameter === missingKey) continue;
    const source = sources[parameter.in];
    const raw = source[parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name];
    const value = raw === undefined ? parameter.schema.default : decode(parameter, raw);
    if (value === undefined) {
      if (parameter.required) errors.push(missingParameter(parameter));
      continue;
    }
    if (parameter.validate(value)) values[parameter.name] = canonical(value);
    else errors.push(...invalidParameter(parameter, raw));
  }
  if (errors.length > 0) throw invalid(errors);
  if (missingKey) throw keyMissing(missingKey.name);
  return values;
}

/**
 * Checks a body.
 * @throws Problem `validation`, which repeats nothing personal of what came.
 */
export function checkBody(operation: Operation, body: unknown): void {
  const validate = operation.validateBody;
  if (!validate || validate(body)) return;
  // A failing branch of anyOf is told by the anyOf itself.
  const told = (validate.errors ?? []).filter(({ schemaPath }) => !/\/anyOf\/\d/.test(schemaPath));
  throw invalid(told.map(invalidField));
}

/** A body that could not be read at all. */
export function unreadableBody(): Problem {
  return invalid([{ in: 'body', name: '', expected: { key: 'expected.json' } }]);
}

/** What came, short enough to repeat. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const points = [...text.replace(/[\p{Cc}\p{Cs}]/gu, '�')];
  return points.length > 60 ? `${points.slice(0, 59).join('')}…` : points.join('');
}

function keyMissing(name: string): Problem {
  return new Problem('idempotencyKeyMissing', {
    detail: { key: 'idempotencyKeyMissing.detail' },
    errors: [
      { in: 'header', name, expected: { key: 'expected.uuid' }, sentence: { key: 'invalid.missing' } },
    ],
  });
}

function unknownParameters({ parameters }: Operation, query: Incoming): InvalidPart[] {
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const names = known.join(', ');
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      in: 'query' as const,
      name: shorten(name),
      expected:
        known.length > 0
          ? { key: 'expected.known' as const, values: { known: names } }
          : { key: 'expected.none' as const },
      sentence: { key: 'invalid.unknownQuery' as const, values: { known: names || '–' } },
    }));
}

/** A parameter as its type; what does not decode stays text, and the validator says what it should have been. */
function decode({ schema }: Parameter, raw: unknown): unknown {
  if (schema.type === 'array') return Array.isArray(raw) ? raw : [raw];
  if (typeof raw !== 'string') return raw;
  if (schema.type === 'integer' && /^-?\d{1,15}$/.test(raw)) return Number(raw);
  if (schema.type === 'boolean' && (raw === 'true' || raw === 'false')) return raw === 'true';
  return raw;
}

function canonical(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function invalidParameter({ name, in: place, validate, schema }: Parameter, raw: unknown): InvalidPart[] {
  const errors = validate.errors ?? [];
  // A limit says nothing more about a value of another type.
  const wrongType = errors.filter(({ keyword, instancePath }) => keyword === 'type' && instancePath === '');
  return (wrongType.length > 0 ? wrongType : errors).slice(0, 5).map((error) => ({
    in: place as Place,
    name,
    expected: expectedBy(error, schema.type),
    received: shorten(error.instancePath === '' ? raw : error.data),
  }));
}

function invalidField(error: ErrorObject): InvalidPart {
  const { keyword, instancePath, params } = error;
  if (keyword === 'required') {
    const name = `${instancePath}/${escapePointer(params.missingProperty)}`;
    return { in: 'body', name, expected: { key: 'expected.present' }, sentence: { key: 'invalid.missing' } };
  }
  if (keyword === 'additionalProperties') {
    const known = Object.keys((error.parentSchema as { properties: object }).properties).join(', ');
    return {
      in: 'body',
      name: `${instancePath}/${escapePointer(shorten(params.additionalProperty))}`,
      expected: { key: 'expected.known', values: { known } },
      sentence: { key: 'invalid.unknownBody', values: { known } },
    };
  }
  const received = impersonalFields.has(instancePath) ? shorten(outline(error.data)) : undefined;
  return { in: 'body', name: instancePath, expected: expectedBy(error, undefined), received };
}

/** A list or an object by its brackets: it may be nested deeper than can be written out. */
function outline(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? '[…]' : '{…}';
}

/** Only these are repeated in an error: all others hold a person's words. */
const impersonalFields = new Set(['/about', '/category']);

function missingParameter({ name, in: place, schema }: Parameter): InvalidPart {
  const { enum: values, pattern } = schema as { enum?: readonly string[]; pattern?: string };
  const byRule: Phrase | null = values
    ? { key: 'expected.enum', values: { values: values.join(', ') } }
    : pattern
      ? { key: 'expected.pattern', values: { pattern } }
      : null;
  return {
    in: place,
    name,
    expected: byRule ?? { key: typePhrase(schema.type) },
    sentence: { key: 'invalid.missing' },
  };
}

/** What a rule of JSON Schema asks for, in words. */
function expectedBy({ keyword, params, schemaPath }: ErrorObject, type: string | undefined): Phrase {
  switch (keyword) {
    case 'enum':
      return { key: 'expected.enum', values: { values: params.allowedValues.join(', ') } };
    case 'const':
      return { key: 'expected.const', values: { value: String(params.allowedValue) } };
    case 'type':
      return { key: typePhrase(params.type ?? type) };
    case 'minimum':
    case 'maximum':
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
      return { key: `expected.${keyword}`, values: { limit: params.limit } } as Phrase;
    case 'uniqueItems':
      return { key: 'expected.uniqueItems' };
    case 'pattern':
      return { key: 'expected.pattern', values: { pattern: params.pattern } };
    case 'format':
      if (params.format === 'uuid') return { key: 'expected.uuid' };
      if (params.format === 'email') return { key: 'expected.email' };
      if (params.format === 'date') return { key: 'expected.date' };
      break;
    case 'anyOf':
      if (schemaPath.includes('FeedbackContact') || schemaPath.endsWith('/anyOf'))
        return { key: 'expected.contactWay' };
  }
  return { key: 'expected.other', values: { keyword } };
}

function typePhrase(type: unknown) {
  const known = ['integer', 'boolean', 'string', 'object', 'array'] as const;
  const found = known.find((name) => name === type);
  return found ? (`expected.${found}` as const) : 'expected.string';
}

function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
