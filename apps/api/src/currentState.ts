import { localDate } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.ts';
import { readFigures } from './reads/figures.ts';
import { judgePlan, type PlanState } from './reads/planState.ts';

/** A state and the words that name it: two processes that show the same name show the same state. */
export interface NamedState {
  name: string;
  state: PlanState;
}

export type CurrentState = () => Promise<NamedState>;

interface Options {
  db: Kysely<Database>;
  clock: () => Date;
  /** How long, in ms, a read of the data version may serve others: so long another process's change may go unseen. */
  versionMaxAge: number;
}

interface Snapshot extends NamedState {
  version: number;
  nextPublication: Date | null;
}

/**
 * The plan's state as of now, computed again only when the data, the local day or what is published has changed. Each
 * call asks the database which version of the data holds, at most every `versionMaxAge`.
 */
export function createCurrentState({ db, clock, versionMaxAge }: Options): CurrentState {
  let snapshot: Promise<Snapshot> | null = null;
  let version: { value: Promise<number>; readAt: number } | null = null;

  const currentVersion = () => {
    const now = performance.now();
    if (!version || now - version.readAt >= versionMaxAge) {
      const value = readVersion(db);
      version = { value, readAt: now };
      value.catch(() => {
        version = null;
      });
    }
    return version.value;
  };

  return async () => {
    const wanted = await currentVersion();
    const now = clock();
    for (;;) {
      const seen = snapshot;
      const known = await seen?.catch(() => null);
      if (known && isCurrent(known, wanted, now)) return known;
      // Whoever comes first computes; those who waited beside it find its promise and judge that.
      if (snapshot !== seen) continue;
      snapshot = takeSnapshot(db, now);
      return snapshot;
    }
  };
}

function isCurrent({ version, state, nextPublication }: Snapshot, wanted: number, now: Date): boolean {
  // A snapshot newer than the version read a moment ago is current too.
  return (
    version >= wanted && state.today === localDate(now) && (nextPublication === null || now < nextPublication)
  );
}

async function readVersion(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom('data_version').select('version').executeTakeFirstOrThrow();
  return row.version;
}

async function takeSnapshot(db: Kysely<Database>, now: Date): Promise<Snapshot> {
  const figures = await readFigures(db, now);
  const state = judgePlan(figures, localDate(now));
  const { version, nextPublication } = figures;
  return {
    version,
    nextPublication,
    state,
    name: [version, state.today, nextPublication?.getTime() ?? 0].join('/'),
  };
}
