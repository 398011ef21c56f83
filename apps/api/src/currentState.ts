import type { DataLicense } from '@cantho/api-client';
import { defaultDueSoonDays, localDate } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.ts';
import { type Figures, nextPublication, readFigures } from './reads/figures.ts';
import { type PlanRows, readPlanRows } from './reads/planRows.ts';
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
  /** Default: that of the rules. */
  dueSoonDays?: number | undefined;
  license?: DataLicense | undefined;
}

/** A dated decision in the README. */
export const defaultLicense: DataLicense = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

interface Snapshot extends NamedState {
  version: number;
  nextPublication: Date | null;
}

/**
 * The plan's state as of now, computed again only when the data, the local day or what is published has changed. Each
 * call asks the database which version of the data holds, at most every `versionMaxAge`.
 */
export function createCurrentState(options: Options): CurrentState {
  const { db, clock, versionMaxAge } = options;
  let snapshot: Promise<Snapshot> | null = null;
  let version: { value: Promise<number>; readAt: number } | null = null;
  const takeSnapshot = createSnapshots(options);

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
      snapshot = takeSnapshot(now);
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

/** Snapshots that share the plan's rows as long as those do not change. */
function createSnapshots({ db, dueSoonDays = defaultDueSoonDays, license = defaultLicense }: Options) {
  let plan: PlanRows | null = null;
  return async (now: Date): Promise<Snapshot> => {
    const known = await readKnown(db, now, plan);
    plan = known.plan;
    const { version, next } = known;
    const today = localDate(now);
    return {
      version,
      nextPublication: next,
      state: await judgePlan(known.plan, known.figures, { now, today, dueSoonDays, license }),
      name: [version, today, next?.getTime() ?? 0].join('/'),
    };
  };
}

interface Known {
  version: number;
  plan: PlanRows;
  figures: Figures;
  next: Date | null;
}

/** All that was known at a moment, in one transaction, so that no half of a change is seen. */
function readKnown(db: Kysely<Database>, now: Date, held: PlanRows | null): Promise<Known> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { version, plan_version } = await trx
        .selectFrom('data_version')
        .select(['version', 'plan_version'])
        .executeTakeFirstOrThrow();
      const plan = held?.version === plan_version ? held : await readPlanRows(trx, plan_version);
      const figures = await readFigures(trx, now, scopeOf(plan));
      return { version, plan, figures, next: await nextPublication(trx, now) };
    });
}

function scopeOf({ targets, tasks }: PlanRows) {
  return { targets: targets.map(({ no }) => no), tasks: tasks.map(({ no }) => no) };
}
