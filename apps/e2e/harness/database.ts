import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { RunningSystem } from '@cantho/dev/system.mjs';
import { PGlite } from '@electric-sql/pglite';

export type Write = (db: PGlite) => Promise<unknown>;

/**
 * Writes into the API's database while the API is stopped, for its embedded database is open to one process only.
 * Stands for what reaches the database by other ways than the API: reports of agencies, answers of officers.
 */
export async function writeBeside(system: RunningSystem, write: Write): Promise<void> {
  await system.stopService('api');
  try {
    const db = await PGlite.create({ dataDir: join(system.dataDir, 'api') });
    try {
      await write(db);
    } finally {
      await db.close();
    }
  } finally {
    await system.startService('api');
  }
}

const document = { title: 'Văn bản kiểm thử (số liệu minh hoạ)', number: '01/VB-KT' };

export interface Answer {
  /** `target-15`. */
  readonly about: string;
  /** As the officer publishes it; `null` where it is not published. */
  readonly question: string | null;
  readonly text: string;
  readonly answeredAt: string;
}

/** An answer of the Department of Science and Technology that everybody may read. */
export function publishAnswer({ about, question, text, answeredAt }: Answer): Write {
  return async (db) => {
    const id = crypto.randomUUID();
    await db.query(
      `insert into feedback (id, receipt_hash, about, category, text, state, created_at)
       values ($1, $2, $3, 'question', 'Câu hỏi gốc, không được công bố', 'answered', $4)`,
      [id, createHash('sha256').update(id).digest('hex'), about, answeredAt],
    );
    await db.query(
      `insert into feedback_answers (feedback_id, text, agency_id, answered_at, is_public, question)
       values ($1, $2, 'so-khoa-hoc-va-cong-nghe', $3, true, $4)`,
      [id, text, answeredAt, question],
    );
  };
}

export interface Follower {
  readonly issuer: string;
  readonly subject: string;
}

/** A person who has followed things since a day in the past, and has not looked at them since. */
export function followSince(
  { issuer, subject }: Follower,
  since: string,
  subjects: readonly string[],
): Write {
  return async (db) => {
    for (const about of subjects) {
      await db.query(
        'insert into follows (author_issuer, author_subject, about, followed_at) values ($1, $2, $3, $4)',
        [issuer, subject, about, since],
      );
    }
  };
}

/** As if the person had last looked an hour ago: what comes now is news to them. */
export function endVisit({ issuer, subject }: Follower): Write {
  return (db) =>
    db.query(
      `update visits set started_at = started_at - interval '1 hour', last_seen_at = last_seen_at - interval '1 hour'
       where author_issuer = $1 and author_subject = $2`,
      [issuer, subject],
    );
}

/** A correction of the newest figure of an indicator, published now. */
export function correctFigure(indicatorId: string, value: number): Write {
  return (db) =>
    db.query(
      `insert into measurements (id, indicator_id, period, value, as_of, agency_id, document_title, document_number,
         published_at, revision, revises, sample)
       select id || '-corrected', indicator_id, period, $2::numeric, as_of, agency_id, $3, $4, now(), revision + 1, id, sample
       from measurements where indicator_id = $1 and published_at <= now() order by period desc, revision desc limit 1`,
      [indicatorId, value, document.title, document.number],
    );
}

/** A later day for a task, granted today. */
export function extendDeadline(taskNo: number, dueOn: string): Write {
  return (db) =>
    db.query(
      `insert into deadline_extensions (id, task_no, due_on, granted_on, document_title, document_number, reported_at, sample)
       values ('extension-' || $1::text, $1::integer, $2, (now() at time zone 'Asia/Ho_Chi_Minh')::date, $3, $4, now(), true)`,
      [taskNo, dueOn, document.title, document.number],
    );
}
