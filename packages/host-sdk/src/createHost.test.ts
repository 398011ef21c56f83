import { describe, expect, it, vi } from 'vitest';
import type { ErrorReport } from './contract.ts';
import { createHost, type HostParts, hostForModule } from './createHost.ts';
import { createOnline } from './createOnline.ts';
import { createObservable } from './observable.ts';
import { isSignInRequired } from './signInRequired.ts';

let time = 0;
const now = () => new Date(time);

function setUp(parts: Partial<HostParts> = {}) {
  const sent: ErrorReport[] = [];
  const host = createHost({
    now,
    fetch: async () => new Response(),
    sendReport: (report) => void sent.push(report),
    ...parts,
  });
  return { host, sent };
}

function memoryArea() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('createHost', () => {
  it('offers only the features it was given, with harmless stand-ins for the rest', async () => {
    const { host } = setUp();
    expect(host.features).toEqual(['events']);
    expect(host.locale.get()).toBe('vi');
    expect(host.auth.user.get()).toBeNull();
    await expect(host.auth.fetch(new Request('https://api.example'))).rejects.toSatisfy(isSignInRequired);
    host.storage.set('a', 'b');
    expect(host.storage.get('a')).toBeNull();
    host.navigation.open({ name: 'targets' });
  });

  it('names every feature it was given', () => {
    const { host } = setUp({
      auth: { user: createObservable(null), fetch: async () => new Response(), signIn: async () => {} },
      navigation: { route: createObservable(null), href: () => '/', open: () => {} },
      storageArea: () => memoryArea(),
    });
    expect(host.features).toEqual(['auth', 'navigation', 'storage', 'events']);
  });

  it('fetches what is public without cookies, also when a module asks for them', async () => {
    const fetch = vi.fn(async (_request: Request) => new Response());
    const { host } = setUp({ fetch });
    await host.fetch(
      new Request('https://api.example', { method: 'POST', body: 'text', credentials: 'include' }),
    );
    const sent = fetch.mock.calls[0]?.[0];
    expect(sent).toMatchObject({ method: 'POST', credentials: 'omit' });
    expect(await sent?.text()).toBe('text');
  });

  it('is frozen, deeply', () => {
    const { host } = setUp();
    for (const part of [
      host,
      host.auth,
      host.navigation,
      host.events,
      host.storage,
      host.features,
      host.locale,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('shows modules neither setters nor other members of its parts, and keeps methods bound', async () => {
    class Auth {
      token = 'secret';
      user = createObservable(null);
      fetch = async () => new Response(this.token.length.toString());
      signIn() {
        return Promise.reject(new Error(String(this.token.length)));
      }
    }
    const locale = createObservable<'vi' | 'en'>('vi');
    const { host } = setUp({ auth: new Auth(), locale });
    expect(Object.keys(host.auth)).toEqual(['user', 'fetch', 'signIn']);
    expect(Object.keys(host.locale)).toEqual(['get', 'subscribe']);
    await expect(host.auth.signIn()).rejects.toThrow('6');
    locale.set('en');
    expect(host.locale.get()).toBe('en');
  });

  it('keeps the storage of modules apart in one area', () => {
    const area = memoryArea();
    const { host } = setUp({ storageArea: () => area });
    const [one, other] = ['scoreboard', 'task-tracker'].map((id) => hostForModule(host, id, () => area));
    one?.storage.set('filter', 'a');
    other?.storage.set('filter', 'b');
    expect([one?.storage.get('filter'), other?.storage.get('filter')]).toEqual(['a', 'b']);
    one?.storage.remove('filter');
    expect([...area.kept]).toEqual([['cantho:task-tracker:filter', 'b']]);
    expect(host.storage.get('filter')).toBeNull();
  });

  it('a colon in a name does not lead into the storage of another', () => {
    const area = memoryArea();
    const { host } = setUp();
    hostForModule(host, 'a:b', () => area).storage.set('c', '1');
    expect(hostForModule(host, 'a', () => area).storage.get('b:c')).toBeNull();
  });

  it('storage that is blocked, or full, is as good as empty', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { host } = setUp();
    const { storage } = hostForModule(host, 'scoreboard', blocked);
    expect(storage.get('a')).toBeNull();
    expect(() => storage.set('a', 'b')).not.toThrow();
    expect(() => storage.remove('a')).not.toThrow();
  });

  it('tells events by name, to every listener though one throws, until undone', () => {
    const { host, sent } = setUp();
    const titled = vi.fn();
    const created = vi.fn();
    host.events.on('view:titled', () => {
      throw new Error('listener');
    });
    const undo = host.events.on('view:titled', titled);
    host.events.on('feedback:created', created);
    host.events.emit('view:titled', { title: 'a' });
    undo();
    host.events.emit('view:titled', { title: 'b' });
    expect(titled.mock.calls).toEqual([[{ title: 'a' }]]);
    expect(created).not.toHaveBeenCalled();
    expect(sent).toEqual([expect.objectContaining({ moduleId: 'host', phase: 'runtime' })]);
  });

  it('passes a fault on once, one alike after a minute, and survives a reporter that throws', () => {
    const sendReport = vi.fn(() => {
      throw new Error('offline');
    });
    const { host } = setUp({ sendReport });
    const error = new Error('once');
    const report = (fault: Error, moduleId = 'scoreboard') =>
      host.reportError({ moduleId, phase: 'render', error: fault });
    report(error);
    report(error);
    report(new Error('once'));
    expect(sendReport).toHaveBeenCalledTimes(1);
    report(new Error('once'), 'task-tracker');
    report(new Error('another'));
    expect(sendReport).toHaveBeenCalledTimes(3);
    time += 60_000;
    report(new Error('once'));
    expect(sendReport).toHaveBeenCalledTimes(4);
  });
});

describe('createOnline', () => {
  it('follows the events of the view, and lets go of them', () => {
    const view = Object.assign(new EventTarget(), { navigator: { onLine: true } });
    const added = vi.spyOn(view, 'addEventListener');
    const removed = vi.spyOn(view, 'removeEventListener');
    const online = createOnline(view);
    const heard = vi.fn();
    const undo = online.subscribe(heard);
    view.navigator.onLine = false;
    view.dispatchEvent(new Event('offline'));
    expect(online.get()).toBe(false);
    undo();
    view.dispatchEvent(new Event('online'));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
