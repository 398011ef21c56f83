import {
  connectServer,
  type LargePlan,
  loadLargePlan,
  prepareDatabase,
  seedPlan,
} from '@cantho/api/measuring';
import { targets, tasks } from '@cantho/plan';
import { sql } from 'kysely';

/** A size of the plan that is measured. The first is what the others are compared with. */
export interface Side extends LargePlan {
  readonly name: string;
}

const months = 36;

/** The plan's own rows, and what it may grow to; both with figures of three years. */
export const sides = {
  plan: { name: 'plan', tasks: tasks.length, targets: targets.length, months },
  large: { name: 'large', tasks: 5_000, targets: 2_000, months },
} satisfies Record<string, Side>;

export type SideName = keyof typeof sides;

export const sideNames = Object.keys(sides) as SideName[];

export type BySide<Value> = Readonly<Record<SideName, Value>>;

/** The same of each side, one after the other. */
export async function onEachSide<Value>(make: (side: SideName) => Promise<Value>): Promise<BySide<Value>> {
  const pairs: [SideName, Value][] = [];
  for (const side of sideNames) pairs.push([side, await make(side)]);
  return Object.fromEntries(pairs) as unknown as BySide<Value>;
}

/**
 * A database of the side's own on a server.
 * @param server address of its `postgres` database
 * @returns the new database's address
 */
export async function createDatabase(server: string, side: Side): Promise<string> {
  const admin = connectServer(server, { poolSize: 1 });
  await sql`create database ${sql.id(side.name)}`.execute(admin);
  await admin.destroy();
  const address = new URL(server);
  address.pathname = `/${side.name}`;
  const db = connectServer(address.href, { poolSize: 1 });
  await prepareDatabase(db, seedPlan);
  await loadLargePlan(db, side);
  await db.destroy();
  return address.href;
}
