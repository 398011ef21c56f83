import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCurrentState } from './currentState.ts';
import type { Database } from './database/schema.ts';
import { type Figures, readFigures } from './reads/figures.ts';

vi.mock('./reads/figures.ts');

const empty = {
  agencies: [],
  targets: [],
  indicators: [],
  targetAgencies: [],
  tasks: [],
  taskAgencies: [],
  measurements: [],
  bases: [],
  updates: [],
  completions: [],
} satisfies Partial<Figures>;

describe('The current state', () => {
  let version = 1;
  let now = new Date('2026-07-01T05:00:00Z');
  let nextPublication: Date | null = null;
  const readVersion = vi.fn(async () => ({ version }));
  const db = {
    selectFrom: () => ({ select: () => ({ executeTakeFirstOrThrow: readVersion }) }),
  } as unknown as Kysely<Database>;
  const create = (versionMaxAge = 0) => createCurrentState({ db, clock: () => now, versionMaxAge });

  beforeEach(() => {
    version = 1;
    now = new Date('2026-07-01T05:00:00Z');
    nextPublication = null;
    vi.clearAllMocks();
    vi.mocked(readFigures).mockImplementation(async () => ({ ...empty, version, nextPublication }));
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
