import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContractMismatchError } from './checkContract.ts';
import { createCountingHost } from './countingHost.ts';
import { loadModule } from './loadModule.ts';
import { ModuleLoadError } from './moduleLoadError.ts';
import { freshAddress } from './remoteAddresses.ts';

const good = {
  id: 'scoreboard',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema: { type: 'object' },
  needs: { features: [] },
  routes: [],
  prefetch: () => {},
  mount: () => {},
};
const entry = 'http://localhost:4001/mf-manifest.json';
const source = { entry, scope: 'cantho' };
const never = () => new Promise<never>(() => {});
const failing = () => Promise.reject(new Error('503'));

/** Answers each `loadRemote` by the next of `answers`, the last one for ever. */
function fakeRuntime(...answers: (() => Promise<unknown>)[]) {
  const requests: string[] = [];
  const registered: [string, boolean][] = [];
  return {
    requests,
    registered,
    registerRemotes: (remotes: { entry: string }[], options?: { force?: boolean }) => {
      for (const remote of remotes) registered.push([remote.entry, options?.force ?? false]);
    },
    loadRemote: (id: string) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? never;
      requests.push(id);
      return answer();
    },
  };
}

const resolves = (value: unknown) => () => Promise.resolve(value);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('loadModule', () => {
  it('registers the container once and loads the expose of the module', async () => {
    const { host, reports } = createCountingHost();
    const runtime = fakeRuntime(resolves({ default: good }));
    await expect(loadModule({ id: 'scoreboard', source, host, runtime })).resolves.toBe(good);
    await loadModule({ id: 'scoreboard', source, host, runtime });
    expect(runtime.requests).toEqual(['cantho/scoreboard', 'cantho/scoreboard']);
    expect(runtime.registered).toEqual([[entry, false]]);
    expect(reports).toEqual([]);
  });

  it.each([
    [undefined, 'cantho/scoreboard'],
    ['board', 'cantho/board'],
    ['./board', 'cantho/board'],
  ])('asks for expose %s as %s', async (expose, request) => {
    const { host } = createCountingHost();
    const runtime = fakeRuntime(resolves(good));
    const named = expose === undefined ? source : { ...source, expose };
    await loadModule({ id: 'scoreboard', source: named, host, runtime });
    expect(runtime.requests).toEqual([request]);
  });

  it.each([
    ['a rejection', failing],
    ['an empty namespace', resolves({})],
    ['null', resolves(null)],
    ['an expose that throws', () => Promise.reject('text')],
    [
      'a synchronous throw',
      () => {
        throw new Error('now');
      },
    ],
  ])('after %s, registers anew under a fresh address and succeeds silently', async (_, fault) => {
    const { host, reports } = createCountingHost();
    const runtime = fakeRuntime(fault, resolves(good));
    await expect(loadModule({ id: 'scoreboard', source, host, runtime })).resolves.toBe(good);
    expect(runtime.registered).toEqual([
      [entry, false],
      [expect.stringMatching(/^http:\/\/localhost:4001\/mf-manifest\.json\?fresh=\w+-1$/), true],
    ]);
    expect(reports).toEqual([]);
  });

  it('tries twice, not more, then rejects with a typed error and one report', async () => {
    const { host, reports } = createCountingHost();
    const runtime = fakeRuntime(failing);
    const error = await loadModule({ id: 'scoreboard', source, host, runtime }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ModuleLoadError);
    expect(error).toMatchObject({ moduleId: 'scoreboard', phase: 'load', cause: { message: '503' } });
    expect(runtime.requests).toHaveLength(2);
    expect(reports).toEqual([{ moduleId: 'scoreboard', phase: 'load', error }]);
  });

  it('says so when what came twice is no module', async () => {
    const { host } = createCountingHost();
    const runtime = fakeRuntime(resolves({}));
    await expect(loadModule({ id: 'scoreboard', source, host, runtime })).rejects.toMatchObject({
      phase: 'shape',
    });
  });

  it('faulty, healed, forced: the next call after a failure starts under a fresh address', async () => {
    const { host } = createCountingHost();
    const runtime = fakeRuntime(failing, failing, resolves(good));
    await loadModule({ id: 'scoreboard', source, host, runtime }).catch(() => {});
    await expect(loadModule({ id: 'scoreboard', source, host, runtime })).resolves.toBe(good);
    expect(runtime.registered.map(([, force]) => force)).toEqual([false, true, true]);
    await loadModule({ id: 'scoreboard', source, host, runtime });
    expect(runtime.registered).toHaveLength(3);
  });

  it('gives up on a hanging request at the deadline, and starts afresh the next time', async () => {
    const { host, reports } = createCountingHost();
    const runtime = fakeRuntime(never, resolves(good));
    const loading = loadModule({ id: 'scoreboard', source, host, runtime }).catch((thrown) => thrown);
    await vi.advanceTimersByTimeAsync(7999);
    expect(reports).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await loading).toMatchObject({ phase: 'timeout' });
    expect(reports).toHaveLength(1);
    await expect(loadModule({ id: 'scoreboard', source, host, runtime })).resolves.toBe(good);
    expect(runtime.registered.map(([, force]) => force)).toEqual([false, true]);
  });

  it('does not ask again for what failed after the deadline, and uses what came after it', async () => {
    const { host } = createCountingHost();
    let settle = { resolve: (_: unknown) => {}, reject: (_: unknown) => {} };
    const pending = () =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
      });
    const runtime = fakeRuntime(pending, pending, resolves(good));
    const first = loadModule({ id: 'scoreboard', source, host, runtime, deadlineMs: 100 }).catch(() => {});
    await vi.advanceTimersByTimeAsync(100);
    await first;
    settle.reject(new Error('late'));
    await vi.advanceTimersByTimeAsync(0);
    expect(runtime.requests).toHaveLength(1);
    const second = loadModule({ id: 'scoreboard', source, host, runtime, deadlineMs: 100 }).catch(() => {});
    await vi.advanceTimersByTimeAsync(100);
    await second;
    settle.resolve(good);
    await vi.advanceTimersByTimeAsync(0);
    await loadModule({ id: 'scoreboard', source, host, runtime });
    expect(runtime.registered.map(([, force]) => force)).toEqual([false, true]);
  });

  it('a late failure says nothing of a registration made since', async () => {
    const { host } = createCountingHost();
    let failLate = (_: Error) => {};
    const slow = () =>
      new Promise((_, reject) => {
        failLate = reject;
      });
    const runtime = fakeRuntime(slow, resolves(good));
    const first = loadModule({ id: 'scoreboard', source, host, runtime, deadlineMs: 100 }).catch(() => {});
    await vi.advanceTimersByTimeAsync(100);
    await first;
    await loadModule({ id: 'scoreboard', source, host, runtime });
    failLate(new Error('late'));
    await vi.advanceTimersByTimeAsync(0);
    await loadModule({ id: 'scoreboard', source, host, runtime });
    expect(runtime.registered.map(([, force]) => force)).toEqual([false, true]);
  });

  it('refuses a module of another contract at once, without a second request', async () => {
    const { host, reports } = createCountingHost();
    const runtime = fakeRuntime(resolves({ ...good, contract: '^2.0.0' }));
    const error = await loadModule({ id: 'scoreboard', source, host, runtime }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ContractMismatchError);
    expect(runtime.requests).toHaveLength(1);
    expect(reports).toEqual([{ moduleId: 'scoreboard', phase: 'contract', error }]);
  });

  it('an abort rejects at once and is told nobody', async () => {
    const { host, reports } = createCountingHost();
    const controller = new AbortController();
    const loading = loadModule({
      id: 'scoreboard',
      source,
      host,
      runtime: fakeRuntime(never),
      signal: controller.signal,
    }).catch((thrown) => thrown);
    controller.abort();
    expect(await loading).toMatchObject({ phase: 'aborted' });
    expect(reports).toEqual([]);
  });

  it('two modules of one container that fail together register it anew once', async () => {
    const { host } = createCountingHost();
    const tracker = { ...good, id: 'task-tracker' };
    const runtime = fakeRuntime(failing, failing, resolves(good), resolves(tracker));
    await Promise.all([
      loadModule({ id: 'scoreboard', source, host, runtime }),
      loadModule({ id: 'task-tracker', source, host, runtime }),
    ]);
    expect(runtime.registered.map(([, force]) => force)).toEqual([false, true]);
  });

  it('registers a container that moved', async () => {
    const { host } = createCountingHost();
    const runtime = fakeRuntime(resolves(good));
    await loadModule({ id: 'scoreboard', source, host, runtime });
    const moved = 'http://localhost:4001/v2/mf-manifest.json';
    await loadModule({ id: 'scoreboard', source: { entry: moved, scope: 'cantho' }, host, runtime });
    expect(runtime.registered).toEqual([
      [entry, false],
      [moved, true],
    ]);
  });

  it('loads from any function, twice when it fails', async () => {
    const { host } = createCountingHost();
    const load = vi
      .fn<() => Promise<unknown>>()
      .mockResolvedValueOnce({})
      .mockResolvedValueOnce({ default: good });
    await expect(loadModule({ id: 'scoreboard', source: load, host })).resolves.toBe(good);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('a federated source without a runtime is a clear error', async () => {
    const { host } = createCountingHost();
    await expect(loadModule({ id: 'scoreboard', source, host })).rejects.toThrow(
      /expected a federation runtime/,
    );
  });
});

describe('freshAddress', () => {
  it.each([
    ['/mf-manifest.json', '/mf-manifest.json?fresh=a'],
    ['http://x/m.json?v=1', 'http://x/m.json?v=1&fresh=a'],
    ['http://x/m.json?fresh=old&v=1#h', 'http://x/m.json?fresh=a&v=1#h'],
  ])('%s becomes %s', (address, fresh) => {
    expect(freshAddress(address, 'a')).toBe(fresh);
  });
});
