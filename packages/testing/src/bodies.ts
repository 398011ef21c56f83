import type { InvalidPart } from '@cantho/api-client';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';

/** What the contract takes as a field: in words, and as a test. */
export interface Field {
  readonly expected: string;
  readonly optional: boolean;
  accepts(value: unknown): boolean;
}

export type Refuse = (name: string, expected: string) => void;

const field = (expected: string, accepts: (value: unknown) => boolean): Field => ({
  expected,
  accepts,
  optional: false,
});

export const optional = (taken: Field): Field => ({ ...taken, optional: true });

/** Counted in code points, after white space at both ends is cut. */
export const words = (least: number, most: number): Field =>
  field(`${least}–${most}`, (value) => {
    const length = typeof value === 'string' ? [...value.trim()].length : -1;
    return length >= least && length <= most;
  });

export const whole = (least: number, most: number): Field =>
  field(
    `${least}–${most}`,
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
  );

export const form = (pattern: RegExp): Field =>
  field(pattern.source, (value) => typeof value === 'string' && pattern.test(value));

export const oneOf = (allowed: readonly string[]): Field =>
  field(allowed.join(', '), (value) => typeof value === 'string' && allowed.includes(value));

/** Looked into by whoever takes it. */
export const anything = field('', () => true);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses what is missing, of another form, or unknown, each by its JSON Pointer (RFC 6901) under `at`. */
export function checkFields(
  value: unknown,
  fields: Readonly<Record<string, Field>>,
  refuse: Refuse,
  at = '',
): void {
  if (!isRecord(value)) {
    refuse(at, 'object');
    return;
  }
  for (const [name, { expected, optional: mayLack, accepts }] of Object.entries(fields)) {
    if (value[name] === undefined ? !mayLack : !accepts(value[name])) refuse(`${at}/${name}`, expected);
  }
  for (const name of Object.keys(value)) {
    if (!(name in fields)) refuse(`${at}/${name}`, 'nothing');
  }
}

/** What `check` refuses, as the contract's problems name it. */
export function refusals(language: 'vi' | 'en', check: (refuse: Refuse) => void): InvalidPart[] {
  const errors: InvalidPart[] = [];
  check((name, expected) => {
    const detail = language === 'en' ? `"${name}" must be: ${expected}.` : `"${name}" phải là: ${expected}.`;
    errors.push({ in: 'body', name, expected, detail });
  });
  return errors;
}

const largestBody = 64 * 1024;

/** The parsed JSON of a request, or the refusal of a body that is none or too large. */
export async function readJson(request: Request): Promise<{ readonly body: unknown } | Response> {
  if (!request.headers.get('Content-Type')?.startsWith('application/json')) {
    return problemResponse(request, 'unsupportedMediaType');
  }
  const text = await request.text();
  if (new TextEncoder().encode(text).length > largestBody) return problemResponse(request, 'payloadTooLarge');
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { body: undefined };
  }
}

/** Answers a body of these fields, or says what is wrong with it. */
export async function withBody<Body>(
  request: Request,
  fields: Readonly<Record<string, Field>>,
  answer: (body: Body) => Response | Promise<Response>,
): Promise<Response> {
  const read = await readJson(request);
  if (read instanceof Response) return read;
  const errors = refusals(languageOf(request), (refuse) => checkFields(read.body, fields, refuse));
  return errors.length > 0 ? invalidResponse(request, errors) : answer(read.body as Body);
}
