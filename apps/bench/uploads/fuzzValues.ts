import type { Random } from '../load/random.ts';

/** Values that have broken parsers, validators and databases. */
const hostileValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, -0, 1e308, 1e-7, 2 ** 53, 2 ** 31, '9'.repeat(400)],
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\u200b'.repeat(20),
  ],
  ...[
    "' or 1=1 --",
    '"; drop table feedback; --',
    '%00',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '{{7*7}}',
  ],
  ...[
    'task-0',
    'task-99',
    'target-31',
    'target-1e1',
    'target-99999999999999999999',
    'task--1',
    'target-1\n',
    'plan ',
  ],
  ...['2026-02-30', '1e5', 'NaN', '0x10', 'İ', 'ﷺ'.repeat(300), 'e\u0301'.repeat(500), 'x'.repeat(5_000)],
  ...[
    [],
    {},
    [[]],
    [null],
    { length: 1 },
    { toString: null },
    { $ref: '#' },
    { constructor: { prototype: 1 } },
  ],
  ...[Array.from({ length: 300 }, () => 'a'), [{ id: 'x', secret: 'y' }], { consent: 'true' }],
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const hostileTexts = hostileValues.map((value) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value),
);

/** One of them where only text can stand. */
export const hostileText = (random: Random): string => random.pick(hostileTexts);

/** A value of JSON with something changed anywhere in it. */
export function changedValue(random: Random, value: unknown): unknown {
  if (!isObject(value) || random.chance(0.1)) return random.pick(hostileValues);
  const names = Object.keys(value);
  const name = names.length > 0 ? random.pick(names) : 'text';
  const { [name]: member, ...others } = value;
  switch (random.below(7)) {
    case 0:
      return others;
    case 1:
      return { ...value, [random.pick(['__proto__', 'constructor', 'extra', '', 'id', 'state'])]: member };
    case 2:
      return { ...others, [name]: [member] };
    case 3:
      return { ...others, [name]: { [name]: member } };
    case 4:
      return { ...others, [name]: changedValue(random, member) };
    default:
      return { ...value, [name]: random.pick(hostileValues) };
  }
}

/** Bytes of JSON, usually with something wrong in how they are written. */
export function changedJson(random: Random, value: unknown): Buffer {
  const text = JSON.stringify(value) ?? '';
  const at = random.below(text.length + 1);
  switch (random.below(12)) {
    case 0:
      return Buffer.from(text.slice(0, at));
    case 1:
      return Buffer.from(`\ufeff${text}`);
    case 2:
      return Buffer.from(text, 'utf16le');
    case 3:
      return Buffer.concat([
        Buffer.from(text.slice(0, at)),
        randomBytes(random, 4),
        Buffer.from(text.slice(at)),
      ]);
    case 4:
      return Buffer.from(`${'['.repeat(20_000)}${']'.repeat(random.below(20_001))}`);
    case 5:
      return Buffer.from(`${'{"a":'.repeat(6_000)}1${'}'.repeat(6_000)}`);
    case 6:
      return Buffer.from(text.replace('{', `{"__proto__":{"text":"x"},"about":"plan","about":"task-1",`));
    case 7:
      return Buffer.from(text.replace(/"/g, "'"));
    case 8:
      return Buffer.from(`${text}${text}`);
    case 9:
      return Buffer.from(text.padEnd(70_000, ' '));
    default:
      return Buffer.from(text);
  }
}

/** Fields as a form sends them, usually with something wrong in them or in how they are written. */
export function changedForm(random: Random, fields: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(fields).map(([name, value]): [string, string] =>
    random.chance(0.3) ? [name, hostileText(random)] : [name, value],
  );
  const name = random.pick([...Object.keys(fields), 'attribute[about]', 'a[b][c]', '__proto__', '']);
  if (random.chance(0.5)) entries.push([name, hostileText(random)]);
  const written = entries.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
  switch (random.below(9)) {
    case 0:
      return Buffer.from(written.slice(0, random.below(written.length + 1)));
    case 1:
      return Buffer.from(`${written}&%=%zz&%u1234=%f0%28%8c%bc&=&&&`);
    case 2:
      return Buffer.concat([Buffer.from(`${written}&text=`), randomBytes(random, 12)]);
    case 3:
      return Buffer.from(Array.from({ length: 3_000 }, (_, index) => `f${index}=1`).join('&'));
    case 4:
      return Buffer.from(`text=${'a'.repeat(80_000)}`);
    case 5:
      return Buffer.from(`${written}&${name}${'[a]'.repeat(2_000)}=1`);
    default:
      return Buffer.from(written);
  }
}

/** Lone surrogates have no percent encoding; a form sends what stands for them. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

export const boundary = 'xHostileBoundaryx';

/** The same fields as parts, with headers that lie and ends that are missing. */
export function changedMultipart(random: Random, fields: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(fields).map(([name, value]) => {
    const file = random.chance(0.3) ? '; filename="../../a.jpg"' : '';
    const type = random.chance(0.3) ? '\r\nContent-Type: image/jpeg; charset=utf-16' : '';
    const head = random.chance(0.1)
      ? 'Content-Disposition'
      : `Content-Disposition: form-data; name="${name}"${file}`;
    const content = random.chance(0.3) ? hostileText(random) : value;
    return `--${boundary}\r\n${head}${type}\r\n\r\n${content}\r\n`;
  });
  const end = random.chance(0.6) ? `--${boundary}--\r\n` : '';
  const bytes = Buffer.from(parts.join('') + end);
  if (random.chance(0.2)) return bytes.subarray(0, random.below(bytes.length + 1));
  return random.chance(0.2) ? Buffer.concat([bytes, randomBytes(random, 64)]) : bytes;
}

function randomBytes(random: Random, most: number): Buffer {
  return Buffer.from(Array.from({ length: random.between(1, most) }, () => random.below(256)));
}
