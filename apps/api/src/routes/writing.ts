import { isPlainText, tidyText, visibleLength } from '../plainText.ts';
import { type InvalidPart, invalid } from '../problems.ts';

/** A text somebody wrote. */
export interface Writing {
  text: string;
  /** Code points that must be seen. */
  least: number;
  /** Whether it may have more than one line. */
  lines: boolean;
}

/** A body with its texts tidied; one that is no object stays as it is. */
export function tidyTexts(body: unknown, names: readonly string[]): unknown {
  if (!isRecord(body)) return body;
  const texts = names.flatMap((name) => {
    const value = body[name];
    return typeof value === 'string' ? [[name, tidyText(value)]] : [];
  });
  return { ...body, ...Object.fromEntries(texts) };
}

/**
 * Texts by JSON Pointer, lengths already checked.
 * @throws Problem `validation` for control characters, and for texts of which too little can be seen.
 */
export function requireWriting(writings: Readonly<Record<string, Writing>>): void {
  const errors = Object.entries(writings).flatMap(([name, writing]): InvalidPart[] => {
    const { text, least, lines } = writing;
    if (!isPlainText(text) || (!lines && /[\n\t]/.test(text)))
      return [{ in: 'body', name, expected: { key: 'expected.plainText' } }];
    if (visibleLength(text) < least)
      return [{ in: 'body', name, expected: { key: 'expected.visible', values: { limit: least } } }];
    return [];
  });
  if (errors.length > 0) throw invalid(errors);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
