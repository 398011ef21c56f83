import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CurrentState } from '../currentState.ts';
import type { Database } from '../database/schema.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { readPublicAnswers } from '../reads/publicAnswers.ts';
import type { Representations } from '../representations.ts';
import { sendRepresentation } from './preparedRead.ts';
import { requireSubject } from './subjects.ts';

interface Parts {
  db: Kysely<Database>;
  currentState: CurrentState;
  representations: Representations;
}

/** What officers answered in public. */
export function answerHandlers(parts: Parts): OperationHandlers {
  return { listAnswers: { handle: (call) => sendAnswers(parts, call) } };
}

/**
 * Read from the database each time and never kept unasked: an answer that is taken back, as something personal stood in
 * it, is gone at once on every process and in every cache.
 */
async function sendAnswers({ db, currentState, representations }: Parts, call: Call) {
  const { about, page, pageSize } = call.parameters as { about: string; page: number; pageSize: number };
  const { state } = await currentState();
  if (about !== 'plan') requireSubject(state, about);
  const text = JSON.stringify(await readPublicAnswers(db, { about, page, pageSize }));
  const key = `answers ${createHash('sha256').update(text).digest('base64url')}`;
  const representation = await representations.get(key, () => text);
  return sendRepresentation(call, representation, { 'cache-control': 'no-cache' });
}
