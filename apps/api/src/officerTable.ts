import type { OfficerFeedbackSummary } from '@cantho/api-client';
import { type Column, csvOf } from './csv.ts';
import { redact } from './redaction.ts';

/** A row of the export: a summary, its whole text and what was answered. */
export interface OfficerTableRow {
  summary: OfficerFeedbackSummary;
  text: string | null;
  answer: { text: string; isPublic: boolean; answeredAt: Date } | null;
  closedBecause: string | null;
  /** Of the contact: taken out of the texts, and not shown. */
  name: string | null;
}

/** The queue as CSV: no contact, and what was written without what looks personal. */
export function officerTable(rows: readonly OfficerTableRow[]): Promise<string> {
  return csvOf(columns, rows);
}

const impersonal = (text: string | null | undefined, { name }: OfficerTableRow): string | null =>
  text == null ? null : redact(text, { names: name === null ? [] : [name] }).text;

const columns: readonly Column<OfficerTableRow>[] = [
  { name: 'id', cell: ({ summary }) => summary.id },
  { name: 'about', cell: ({ summary }) => summary.about },
  { name: 'category', cell: ({ summary }) => summary.category },
  { name: 'state', cell: ({ summary }) => summary.state },
  { name: 'createdAt', cell: ({ summary }) => summary.createdAt },
  { name: 'dueOn', cell: ({ summary }) => summary.dueOn },
  { name: 'workingDays', cell: ({ summary }) => summary.workingDays },
  { name: 'isLate', cell: ({ summary }) => summary.isLate },
  { name: 'agency.id', cell: ({ summary }) => summary.agency.id },
  { name: 'agency.name', cell: ({ summary }) => summary.agency.name },
  { name: 'takenBy', cell: ({ summary }) => summary.takenBy },
  { name: 'hasContact', cell: ({ summary }) => summary.hasContact },
  { name: 'attachments', cell: ({ summary }) => summary.attachments },
  { name: 'source', cell: ({ summary }) => summary.source },
  { name: 'text', cell: (row) => impersonal(row.text, row) },
  { name: 'answer.text', cell: (row) => impersonal(row.answer?.text, row) },
  { name: 'answer.visibility', cell: ({ answer }) => answer && (answer.isPublic ? 'public' : 'private') },
  { name: 'answer.answeredAt', cell: ({ answer }) => answer?.answeredAt.toISOString() ?? null },
  { name: 'closedBecause', cell: (row) => impersonal(row.closedBecause, row) },
];
