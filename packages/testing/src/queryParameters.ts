import type { InvalidPart } from '@cantho/api-client';
import { isLocalDate } from '@cantho/plan';

/** Reads a query string as the contract describes it, and collects what is wrong with it. */
export interface QueryReader {
  readonly errors: readonly InvalidPart[];
  /** A filter given several times; empty when not given. */
  many<Value extends string>(name: string, allowed: readonly Value[]): Value[];
  one<Value extends string>(name: string, allowed: readonly Value[], byDefault: Value): Value;
  /** As `one`, of a parameter that must be given; answers the first value allowed where it is not. */
  required<Value extends string>(name: string, allowed: readonly [Value, ...Value[]]): Value;
  /** A calendar day, `null` when not given. */
  date(name: string, limits?: { readonly before?: string | undefined }): string | null;
  /** A text of a form, `null` when it was refused. */
  pattern(name: string, form: RegExp): string | null;
  integer(name: string, range: readonly [number, number], byDefault: number): number;
  /** As `integer`, of a parameter that must be given; answers the least value allowed where it is not. */
  requiredInteger(name: string, range: readonly [number, number]): number;
  text(name: string, maxLength: number): string;
  /** Call last: refuses every parameter that was not asked for before. */
  end(): void;
}

export function readQuery(request: Request, language: 'vi' | 'en'): QueryReader {
  const { searchParams } = new URL(request.url);
  const errors: InvalidPart[] = [];
  const refuse = (name: string, expected: string, received: string) => {
    errors.push({
      in: 'query',
      name,
      expected,
      received,
      detail: detailOf(language, name, expected, received),
    });
  };
  const asked = new Set<string>();
  const single = (name: string): string | undefined => {
    asked.add(name);
    const values = searchParams.getAll(name);
    if (values.length > 1) refuse(name, 'one value', values.join(', '));
    return values[0];
  };
  const integerOf = (
    name: string,
    [least, most]: readonly [number, number],
    value: string,
    other: number,
  ) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    refuse(name, `${least}–${most}`, value);
    return other;
  };
  return {
    errors,
    many(name, allowed) {
      asked.add(name);
      const values = searchParams.getAll(name);
      if (new Set(values).size < values.length) refuse(name, 'unique values', values.join(', '));
      for (const value of values) {
        if (!(allowed as readonly string[]).includes(value)) refuse(name, allowed.join(', '), value);
      }
      return values as typeof allowed extends readonly (infer Value)[] ? Value[] : never;
    },
    one(name, allowed, byDefault) {
      const value = single(name);
      const found = allowed.find((candidate) => candidate === value);
      if (value !== undefined && found === undefined) refuse(name, allowed.join(', '), value);
      return found ?? byDefault;
    },
    required(name, allowed) {
      const value = single(name);
      const found = allowed.find((candidate) => candidate === value);
      if (found === undefined) refuse(name, allowed.join(', '), value ?? '');
      return found ?? allowed[0];
    },
    date(name, { before } = {}) {
      const value = single(name);
      if (value === undefined) return null;
      if (isLocalDate(value) && (before === undefined || value < before)) return value;
      refuse(name, before === undefined ? 'YYYY-MM-DD' : `YYYY-MM-DD < ${before}`, value);
      return null;
    },
    pattern(name, form) {
      const value = single(name);
      if (value !== undefined && form.test(value)) return value;
      refuse(name, form.source, value ?? '');
      return null;
    },
    integer(name, range, byDefault) {
      const value = single(name);
      return value === undefined ? byDefault : integerOf(name, range, value, byDefault);
    },
    requiredInteger: (name, range) => integerOf(name, range, single(name) ?? '', range[0]),
    text(name, maxLength) {
      const value = single(name) ?? '';
      if ([...value].length > maxLength) refuse(name, `≤ ${maxLength}`, String([...value].length));
      return value;
    },
    end() {
      const unknown = new Set([...searchParams.keys()].filter((name) => !asked.has(name)));
      for (const name of unknown) refuse(name, [...asked].join(', '), name);
    },
  };
}

function detailOf(language: 'vi' | 'en', name: string, expected: string, received: string): string {
  return language === 'en'
    ? `Parameter "${name}" must be one of: ${expected}; received "${received}".`
    : `Tham số "${name}" phải là một trong: ${expected}; đã nhận "${received}".`;
}
