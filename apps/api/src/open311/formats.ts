import XMLBuilder from 'fast-xml-builder';

export type Format = 'json' | 'xml';

/** Elements in the order of the specification; `null` is an empty element. */
export type Fields = Readonly<Record<string, string | number | boolean | null | object>>;

/** What an answer is called in XML: the element around all, and that of each item of a list. */
export interface Names {
  root: string;
  /** `null`: the answer is no list. */
  item: string | null;
}

export const contentTypes: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

const builder = new XMLBuilder({ format: true, suppressEmptyNode: false });

/** An answer as text. In JSON a list is an array; in XML its items stand in an element each. */
export function render(format: Format, names: Names, content: Fields | readonly Fields[]): string {
  if (format === 'json') return JSON.stringify(content);
  const inside = names.item === null ? content : { [names.item]: content };
  const body = builder.build({ [names.root]: xmlReady(inside) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

/** XML 1.0 §2.2: these are all the characters there may be. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xmlReady(value: unknown): unknown {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(forbidden, '\uFFFD');
  if (Array.isArray(value)) return value.map(xmlReady);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, xmlReady(part)]));
}

/** A list within an answer: in XML in elements of its own, in JSON an array. */
export function listOf(format: Format, item: string, items: readonly Fields[]): object {
  return format === 'json' ? items : { [item]: items };
}

/** As the W3C's profile of ISO 8601 has it, in the time of Cần Thơ. */
export function dateTime(instant: Date): string {
  return `${new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

/** An instant with its zone; `null` for anything else. */
export function readDateTime(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
