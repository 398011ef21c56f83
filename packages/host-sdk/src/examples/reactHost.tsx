import { createObservable, type Locale, type ModuleRoute, pathToRoute, routeToPath } from '@cantho/host-sdk';
import { createFederation, shareReact } from '@cantho/host-sdk/federation';
import { createAuthFetch, createHost, createOnline, hostForModule } from '@cantho/host-sdk/host';
import { loadModule } from '@cantho/host-sdk/load';
import { ModuleOutlet } from '@cantho/host-sdk/react';
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactDom from 'react-dom';
import * as reactDomClient from 'react-dom/client';

/** Once a page. */
const runtime = createFederation({
  hostName: 'example-shell',
  shared: shareReact(react.version, {
    react,
    'react/jsx-runtime': jsxRuntime,
    'react-dom': reactDom,
    'react-dom/client': reactDomClient,
  }),
});

const locale = createObservable<Locale>('vi');
const route = createObservable<ModuleRoute | null>(pathToRoute(location.pathname + location.search));

/** Stands for the host's own sign-in; the token stays in this closure. */
const signIn = { token: null as string | null, start: async (_returnTo: string) => {} };

const host = createHost({
  now: () => new Date(),
  fetch: (request) => fetch(request),
  sendReport: ({ moduleId, phase, error }) =>
    void navigator.sendBeacon('/faults', JSON.stringify({ moduleId, phase, message: error.message })),
  locale,
  online: createOnline(window),
  auth: {
    user: createObservable(null),
    signIn: (returnTo) => signIn.start(returnTo ? routeToPath(returnTo) : location.pathname),
    fetch: createAuthFetch({
      getAccessToken: () => signIn.token,
      refresh: async () => null,
      allowedOrigins: ['http://localhost:4002'],
      fetch: (request) => fetch(request),
    }),
  },
  navigation: {
    route,
    href: routeToPath,
    open: (next, options) => {
      history[options?.replace ? 'replaceState' : 'pushState'](null, '', routeToPath(next));
      route.set(next);
    },
  },
  storageArea: () => localStorage,
});

const scoreboardHost = hostForModule(host, 'scoreboard', () => localStorage);

export function Scoreboard() {
  return (
    <ModuleOutlet
      moduleId="scoreboard"
      host={scoreboardHost}
      load={({ signal }) =>
        loadModule({
          id: 'scoreboard',
          source: { entry: 'http://localhost:4001/mf-manifest.json', scope: 'cantho_plan' },
          host: scoreboardHost,
          runtime,
          signal,
        })
      }
      config={{ apiUrl: 'http://localhost:4002' }}
      skeleton={<p>Đang tải…</p>}
      fallback={({ retry }) => (
        <div role="alert">
          <p>Chưa tải được phần này.</p>
          <button type="button" onClick={retry}>
            Thử lại
          </button>
        </div>
      )}
    />
  );
}
