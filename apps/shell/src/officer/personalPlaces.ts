import type { Redaction } from '@cantho/api-client';

export type PersonalKind = Redaction['found'][number]['kind'];

export interface Segment {
  readonly text: string;
  /** `null` where nothing personal was found. */
  readonly kind: PersonalKind | null;
  /** In the text, in UTF-16 code units. */
  readonly start: number;
}

/** A text cut at the places found in it, in its order. Places that overlap or lie outside are left out. */
export function segmentsOf(text: string, found: Redaction['found']): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { kind, start, end } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < from || end <= start || end > text.length) continue;
    if (start > from) segments.push({ text: text.slice(from, start), kind: null, start: from });
    segments.push({ text: text.slice(start, end), kind, start });
    from = end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), kind: null, start: from });
  return segments;
}
