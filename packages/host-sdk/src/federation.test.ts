import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkedManifest } from './checkedManifest.ts';
import { createCountingHost } from './countingHost.ts';
import { createFederation } from './federation.ts';
import { loadModule } from './loadModule.ts';

const definition = {
  id: 'scoreboard',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema: { type: 'object' },
  needs: { features: [] },
  routes: [],
  prefetch: () => {},
  mount: () => {},
};

const manifest = (name: string) => ({
  id: name,
  name,
  metaData: {
    name,
    type: 'app',
    buildInfo: { buildVersion: '1', buildName: name },
    remoteEntry: { name: 'remoteEntry.js', path: '', type: 'global' },
    types: { path: '', name: '', zip: '', api: '' },
    globalName: name,
    pluginVersion: '2.9.2',
    publicPath: `http://localhost:4001/${name}/`,
  },
  shared: [],
  remotes: [],
  exposes: [],
});

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const problem = () => json({ type: 'about:blank', status: 503 }, 503);

let serial = 0;

/** The real runtime over a pretended network: manifests by `answers`, entries by a hook in the place of scripts. */
function setUp(answers: (() => Response | Promise<Response>)[], expose: () => unknown = () => definition) {
  serial += 1;
  const scope = `cantho${serial}`;
  const manifests: string[] = [];
  const entries: string[] = [];
  const runtime = createFederation({
    hostName: `host${serial}`,
    lendRuntime: false,
    fetch: async (url) => {
      const answer = answers[Math.min(manifests.length, answers.length - 1)] ?? problem;
      manifests.push(url);
      return answer();
    },
    plugins: [
      {
        name: 'pretended-entry',
        loadEntry: async ({ remoteInfo }) => {
          entries.push(remoteInfo.entry);
          return { init: () => {}, get: async () => () => expose() } as never;
        },
      },
    ],
  });
  const counting = createCountingHost();
  const load = () =>
    loadModule({
      id: 'scoreboard',
      source: { entry: `http://localhost:4001/${scope}/mf-manifest.json`, scope },
      host: counting.host,
      runtime,
    });
  return { load, manifests, entries, scope, ...counting, ok: () => json(manifest(scope)) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('loadModule over the real federation runtime', () => {
  it('loads an expose by its manifest', async () => {
    const answers: (() => Response)[] = [];
    const { load, ok, entries, reports, scope } = setUp(answers);
    answers.push(ok);
    expect(await load()).toMatchObject({ id: 'scoreboard' });
    expect(entries).toEqual([`http://localhost:4001/${scope}/remoteEntry.js`]);
    expect(reports).toEqual([]);
  });

  it('a 503 with a JSON body is not kept: the second attempt asks for fresh addresses', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const answers: (() => Response)[] = [problem];
    const { load, ok, manifests, entries, reports } = setUp(answers);
    answers.push(ok);
    expect(await load()).toMatchObject({ id: 'scoreboard' });
    expect(manifests[1]).toMatch(/mf-manifest\.json\?fresh=/);
    expect(entries).toEqual([expect.stringMatching(/remoteEntry\.js\?fresh=/)]);
    expect(reports).toEqual([]);
  });

  it.each<[string, () => Response | Promise<Response>, string]>([
    ['503 with JSON', problem, 'expected a manifest, received status 503'],
    ['200 with JSON that is no manifest', () => json({ ok: true }), 'JSON without metaData, exposes, shared'],
    ['200 with a page', () => new Response('<!doctype html>'), 'in JSON, received text/plain'],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
  ])('%s, then healed, then forced', async (_, fault, message) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const answers: (() => Response | Promise<Response>)[] = [fault, fault];
    const { load, ok, reports } = setUp(answers);
    answers.push(ok);
    await expect(load()).rejects.toMatchObject({ name: 'ModuleLoadError', phase: 'load' });
    expect(reports).toHaveLength(1);
    expect(reports[0]?.error.message).toContain(message);
    expect(await load()).toMatchObject({ id: 'scoreboard' });
    expect(await load()).toMatchObject({ id: 'scoreboard' });
    expect(reports).toHaveLength(1);
  });

  it('an expose that throws, and resolves an empty namespace afterwards, is no success', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const expose = vi.fn<() => unknown>(() => ({}));
    expose.mockImplementationOnce(() => {
      throw new ReferenceError('Cannot access before initialization');
    });
    const answers: (() => Response)[] = [];
    const { load, ok, reports } = setUp(answers, expose);
    answers.push(ok);
    await expect(load()).rejects.toMatchObject({ phase: 'shape' });
    expect(reports).toHaveLength(1);
    expose.mockImplementation(() => definition);
    expect(await load()).toMatchObject({ id: 'scoreboard' });
  });

  it('scripts that hang no longer stand in the way after a renewal', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const answers: (() => Response)[] = [problem];
    const { load, ok, scope } = setUp(answers);
    answers.push(ok);
    const addScript = (src: string) => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.setAttribute('src', src);
      return document.head.appendChild(script);
    };
    const hanging = addScript(`http://localhost:4001/${scope}/chunk.js`);
    const other = addScript('http://localhost:4000/shell.js');
    await load();
    expect(hanging.isConnected).toBe(false);
    expect(other.isConnected).toBe(true);
    other.remove();
  });
});

describe('checkedManifest', () => {
  const url = 'http://localhost:4001/mf-manifest.json';

  it('passes a manifest on', async () => {
    const response = await checkedManifest(url, json(manifest('cantho')));
    expect(await response.json()).toEqual(manifest('cantho'));
  });

  it.each([
    [problem(), 'received status 503'],
    [new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }), 'received text/html'],
    [json(null), 'in JSON'],
    [json({ metaData: {} }), 'without exposes, shared'],
  ])('rejects what is none, and says what came', async (response, message) => {
    await expect(checkedManifest(url, response)).rejects.toThrow(message);
  });
});
