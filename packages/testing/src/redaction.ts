import type { Redaction } from '@cantho/api-client';

type Kind = Redaction['found'][number]['kind'];

const words: Readonly<Record<Kind, string>> = {
  phone: '[số điện thoại]',
  email: '[thư điện tử]',
  identityNumber: '[số giấy tờ]',
  accountNumber: '[số tài khoản]',
  name: '[tên]',
  address: '[địa chỉ]',
};

/** The surest first: what one has found is no other's. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['identityNumber', /(?<!\d)\d{12}(?!\d)/g],
  ['phone', /(?<!\d)(?:\+84|0)(?:[ .-]?\d){9}(?!\d)/g],
  ['accountNumber', /(?<!\d)\d{9,19}(?!\d)/g],
];

/**
 * A text with what looks personal taken out. A simple rule, for tests and stories; the API's own finds more, such as addresses.
 *
 * @param names Names the sender gave.
 */
export function redact(text: string, names: readonly string[] = []): Redaction {
  const found: Redaction['found'] = [];
  const named = names.map((name) => ['name', new RegExp(escaped(name), 'giu')] as const);
  for (const [kind, pattern] of [...patterns, ...named]) {
    for (const { index: start, 0: place } of text.matchAll(pattern)) {
      const end = start + place.length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const parts = found.map(
    ({ kind, start }, index) => text.slice(found[index - 1]?.end ?? 0, start) + words[kind],
  );
  return { text: parts.join('') + text.slice(found.at(-1)?.end ?? 0), found };
}

function escaped(name: string): string {
  return name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
