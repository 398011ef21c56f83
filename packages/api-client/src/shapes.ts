import type { OperationId } from './contract.ts';
import { MalformedAnswerError } from './errors.ts';

export type Shape = Readonly<Record<string, 'array' | 'object' | 'string' | 'number'>>;

/**
 * The parts of each answer without which no screen can be drawn. A full validation is the contract tests' work: a phone
 * only needs to tell an answer of this API from a stranger's. What is not listed answers without a body.
 */
const shapes: Readonly<Partial<Record<OperationId, Shape>>> = {
  getPlan: { number: 'string' },
  getSummary: { targets: 'object', tasks: 'object' },
  listTargets: { items: 'array', page: 'object' },
  getTarget: { no: 'number', indicators: 'array' },
  listMeasurements: { items: 'array' },
  listTasks: { items: 'array', page: 'object' },
  getTask: { no: 'number', deadline: 'object', occurrenceList: 'array', updates: 'array' },
  listAgencies: { items: 'array' },
  createFeedback: { receiptCode: 'string', history: 'array' },
  getFeedbackReceipt: { receiptCode: 'string', history: 'array' },
  getMe: { displayName: 'string', roles: 'array' },
  listChanges: { items: 'array', page: 'object' },
  countTasks: { items: 'array' },
  getAgency: { id: 'string', members: 'array' },
  listAnswers: { items: 'array', page: 'object' },
  listFollows: { items: 'array' },
  follow: { subject: 'string' },
  startVisit: { startedAt: 'string' },
};

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Throws `MalformedAnswerError` naming the operation and the part that is missing or of another kind. */
export function assertShape(
  operation: OperationId,
  data: unknown,
  shape: Shape | undefined = shapes[operation],
): void {
  if (!shape) return;
  if (kindOf(data) !== 'object') throw new MalformedAnswerError(operation, 'object', kindOf(data));
  for (const [name, kind] of Object.entries(shape)) {
    const received = kindOf((data as Record<string, unknown>)[name]);
    if (received !== kind) throw new MalformedAnswerError(operation, `"${name}" as ${kind}`, received);
  }
}

/** An answer that must have a shape; for the operations of a file of their own, whose shapes the table need not carry. */
export async function shaped<Data>(
  operation: OperationId,
  shape: Shape,
  answer: Promise<Data>,
): Promise<Data> {
  const data = await answer;
  assertShape(operation, data, shape);
  return data;
}
