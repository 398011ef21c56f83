import type { OfficerAction, OfficerActionKind } from '@cantho/api-client';
import type { OfficerDraft } from './drafts.ts';

export type ActionField = 'text' | 'question' | 'visibility' | 'agency' | 'note' | 'reason';

const fields: readonly ActionField[] = ['visibility', 'question', 'text', 'agency', 'note', 'reason'];

/** Characters, as the contract counts them: code points. */
export const limits = {
  text: [10, 4000],
  question: [3, 2000],
  note: [3, 500],
  reason: [3, 500],
} as const satisfies Partial<Record<ActionField, readonly [number, number]>>;

export type LimitedField = keyof typeof limits;

export function countCharacters(text: string): number {
  return [...text.trim()].length;
}

/** Why a field cannot be sent so. */
export type FieldProblem = 'missing' | 'tooShort' | 'tooLong';

export type FieldProblems = Readonly<Partial<Record<ActionField, FieldProblem>>>;

/** The fields an action is made of, in the order of the page. */
export function fieldsOf(action: OfficerActionKind, { visibility }: OfficerDraft): readonly ActionField[] {
  if (action === 'answer') return visibility === 'public' ? ['question', 'text'] : ['text'];
  if (action === 'forward') return ['agency', 'note'];
  return action === 'close' ? ['reason'] : [];
}

function problemOf(field: ActionField, value: string): FieldProblem | null {
  const count = countCharacters(value);
  if (count === 0) return 'missing';
  const [least, most] = limits[field as LimitedField] ?? [1, Number.POSITIVE_INFINITY];
  if (count < least) return 'tooShort';
  return count > most ? 'tooLong' : null;
}

/** What has to be put right before an action can be sent; empty when nothing. */
export function problemsOf(action: OfficerActionKind, draft: OfficerDraft): FieldProblems {
  const found = fieldsOf(action, draft).map((field) => [field, problemOf(field, draft[field])] as const);
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The action as the API takes it: only the fields it is made of. */
export function actionOf(action: OfficerActionKind, version: number, draft: OfficerDraft): OfficerAction {
  const texts = fieldsOf(action, draft).map((field) => [field, draft[field].trim()] as const);
  const visibility = action === 'answer' ? { visibility: draft.visibility } : {};
  return { action, version, ...visibility, ...Object.fromEntries(texts) };
}

/** The API's own sentences by field (RFC 6901 pointers such as `/text`); what belongs to none is under `null`. */
export function sentencesByField(
  errors: readonly { readonly name: string; readonly detail: string }[],
): ReadonlyMap<ActionField | null, readonly string[]> {
  const sentences = new Map<ActionField | null, string[]>();
  for (const { name, detail } of errors) {
    const field = fields.find((known) => `/${known}` === name) ?? null;
    sentences.set(field, [...(sentences.get(field) ?? []), detail]);
  }
  return sentences;
}
