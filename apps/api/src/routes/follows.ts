import type { Change, Follow, FollowList, Visit } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { CurrentState } from '../currentState.ts';
import type { Database } from '../database/schema.ts';
import {
  addFollow,
  type FollowRow,
  readFollows,
  readVisit,
  recordVisit,
  removeFollow,
} from '../followStore.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { createPersonLimit } from '../rateLimits.ts';
import { changesBySubject } from '../reads/followedChanges.ts';
import type { PlanState } from '../reads/planState.ts';
import { type Person, unauthorized } from '../tokens.ts';
import { requireSubject, rowOfSubject, type SubjectRow } from './subjects.ts';

interface Parts {
  db: Kysely<Database>;
  clock: () => Date;
  currentState: CurrentState;
  /** Changes a minute and person. */
  followsPerMinute: number;
}

/** What a signed-in person follows; nobody else ever sees it. */
export function followHandlers(parts: Parts): OperationHandlers {
  const { db, clock, followsPerMinute } = parts;
  const limit = createPersonLimit(db, { purpose: 'follows', perMinute: followsPerMinute, clock });
  const changing = (send: (parts: Parts, call: Call, person: Person) => Promise<unknown>) => ({
    handle: async (call: Call) => {
      const person = requirePerson(call);
      await limit(person);
      call.reply.header('cache-control', 'no-store');
      return send(parts, call, person);
    },
  });
  return {
    listFollows: { handle: (call) => sendFollows(parts, call, requirePerson(call)) },
    follow: changing(sendFollowed),
    unfollow: changing(sendUnfollowed),
    startVisit: changing(sendVisit),
  };
}

function requirePerson({ person }: Call): Person {
  if (!person) throw unauthorized('missing');
  return person;
}

async function sendFollows({ db, currentState }: Parts, { reply }: Call, person: Person) {
  const { state } = await currentState();
  const since = (await readVisit(db, person))?.since ?? null;
  const rows = await readFollows(db, person);
  const items = await showFollows(db, state, { rows, since });
  const list: FollowList = {
    items,
    since: since?.toISOString() ?? null,
    sample: items.some(({ sample }) => sample),
    today: state.today,
  };
  return reply.header('cache-control', 'no-store').send(list);
}

async function sendFollowed({ db, clock, currentState }: Parts, { reply, parameters }: Call, person: Person) {
  const about = String(parameters.subject);
  const { state } = await currentState();
  requireSubject(state, about);
  const row = await addFollow(db, person, { about, now: clock() });
  const since = (await readVisit(db, person))?.since ?? null;
  const [item] = await showFollows(db, state, { rows: [row], since });
  return reply.send(item);
}

async function sendUnfollowed({ db }: Parts, { reply, parameters }: Call, person: Person) {
  await removeFollow(db, person, String(parameters.subject));
  return reply.code(204).send();
}

async function sendVisit({ db, clock }: Parts, { reply }: Call, person: Person) {
  const { startedAt, since } = await recordVisit(db, person, clock());
  const visit: Visit = { startedAt: startedAt.toISOString(), since: since?.toISOString() ?? null };
  return reply.send(visit);
}

interface Followed {
  rows: readonly FollowRow[];
  since: Date | null;
}

/** Rows as the contract shows them. What the plan no longer has is passed over. */
async function showFollows(
  db: Kysely<Database>,
  state: PlanState,
  { rows, since }: Followed,
): Promise<Follow[]> {
  const known = rows.flatMap((row) => {
    const found = rowOfSubject(state, row.about);
    return found ? [{ row, found }] : [];
  });
  const starts = known.map(({ row: { about, followedAt } }) => {
    return [about, since && since > followedAt ? since : followedAt] as const;
  });
  const changes = await changesBySubject(db, state, new Map(starts));
  return known.map(({ row, found }) => followOf(row, found, changes.get(row.about) ?? []));
}

function followOf({ about, followedAt }: FollowRow, found: SubjectRow, changes: Change[]): Follow {
  const { no, text, sample } = found.row.summary;
  const ofTask = found.kind === 'task' ? found.row.summary : null;
  return {
    subject: about,
    no,
    text,
    status: found.kind === 'target' ? found.row.summary.status : null,
    workState: ofTask?.workState ?? null,
    deadlineState: ofTask?.deadlineState ?? null,
    followedAt: followedAt.toISOString(),
    changes,
    sample,
  };
}
