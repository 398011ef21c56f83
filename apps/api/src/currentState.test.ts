import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCurrentState } from './currentState.ts';
import type { Database } from './database/schema.ts';
import { type Figures, readFigures, nextPublication as readNextPublication } from './reads/figures.ts';
import { type PlanRows, readPlanRows } from './reads/planRows.ts';

vi.mock('./reads/figures.ts');
vi.mock('./reads/planRows.ts');

const nothing: Figures = {
  byIndicator: new Map(),
  byTask: new Map(),
  firstReportedPeriod: null,
  completions: new Map(),
  extensions: new Map(),
};

const noRows = (version: number): PlanRows => ({
  version,
  agencies: [],
  agencyById: new Map(),
  membersByClass: new Map(),
  targets: [],
  tasks: [],
});

describe('The current state', () => {
  let version = 1;
  let planVersion = 1;
  let now = new Date('2026-07-01T05:00:00Z');
  let nextPublication: Date | null = null;
  const readVersion = vi.fn(async () => ({ version, plan_version: planVersion }));
  const readInside = vi.fn(async () => ({ version, plan_version: planVersion }));
  const rowsOf = (read: typeof readVersion) => ({ select: () => ({ executeTakeFirstOrThrow: read }) });
  const inside = { selectFrom: () => rowsOf(readInside) };
  const transaction = { execute: (work: (trx: unknown) => unknown) => work(inside) };
  const db = {
    selectFrom: () => rowsOf(readVersion),
    transaction: () => ({ setIsolationLevel: () => transaction }),
  } as unknown as Kysely<Database>;
  const create = (versionMaxAge = 0) => createCurrentState({ db, clock: () => now, versionMaxAge });

  beforeEach(() => {
    version = 1;
    now = new Date('2026-07-01T05:00:00Z');
    nextPublication = null;
    vi.clearAllMocks();
    planVersion = 1;
    vi.mocked(readFigures).mockImplementation(async () => nothing);
    vi.mocked(readNextPublication).mockImplementation(async () => nextPublication);
    vi.mocked(readPlanRows).mockImplementation(async (_, of) => noRows(of));
  });

  it('is computed once for all who ask at the same time, and not again while nothing changes', async () => {
    const currentState = create();
    const states = await Promise.all(Array.from({ length: 10 }, () => currentState()));
    expect(new Set(states).size).toBe(1);
    expect(await currentState()).toBe(states[0]);
    expect(readFigures).toHaveBeenCalledTimes(1);
  });

  it('is another one when the data change', async () => {
    const currentState = create();
    const before = await currentState();
    version = 2;
    expect((await currentState()).name).not.toBe(before.name);
  });

  it('keeps the rows of the plan as long as only figures change', async () => {
    const currentState = create();
    await currentState();
    version = 2;
    const { state } = await currentState();
    expect(readFigures).toHaveBeenCalledTimes(2);
    expect(readPlanRows).toHaveBeenCalledTimes(1);
    version = 3;
    planVersion = 2;
    expect((await currentState()).state.plan).not.toBe(state.plan);
    expect(readPlanRows).toHaveBeenCalledTimes(2);
  });

  it('is another one from midnight in Can Tho', async () => {
    const currentState = create();
    now = new Date('2026-07-01T16:59:59Z');
    const before = await currentState();
    expect(before.state.today).toBe('2026-07-01');
    now = new Date('2026-07-01T17:00:00Z');
    expect((await currentState()).state.today).toBe('2026-07-02');
  });

  it('is another one from the moment something more is published', async () => {
    const currentState = create();
    nextPublication = new Date('2026-07-01T06:00:00Z');
    const before = await currentState();
    now = new Date('2026-07-01T05:59:59Z');
    expect(await currentState()).toBe(before);
    now = nextPublication;
    nextPublication = null;
    expect((await currentState()).name).not.toBe(before.name);
  });

  it('has the same name on every process', async () => {
    expect((await create()()).name).toBe((await create()()).name);
  });

  it('asks for the version at most once in the time it was given', async () => {
    const currentState = create(60_000);
    for (let count = 0; count < 5; count += 1) await currentState();
    expect(readVersion).toHaveBeenCalledTimes(1);
  });

  it('is had again after a failure', async () => {
    const currentState = create(60_000);
    readVersion.mockRejectedValueOnce(new Error('away'));
    await expect(currentState()).rejects.toThrow('away');
    vi.mocked(readFigures).mockRejectedValueOnce(new Error('away too'));
    await expect(currentState()).rejects.toThrow('away too');
    expect((await currentState()).state.today).toBe('2026-07-01');
  });
});
