import { createObservable, defineModule, type HostUser, type ModuleDefinition } from '@cantho/host-sdk';
import { createReactMount, useHost, useObservable, useReady } from '@cantho/host-sdk/react-module';
import { render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { App } from './App.tsx';
import { ShellErrorBoundary } from './components/ShellErrorBoundary.tsx';
import type { ModuleLoader, PlanModuleConfig } from './host/createModuleLoader.ts';
import { createNavigation } from './host/createNavigation.ts';
import { createReports } from './host/createReports.ts';
import { createShellHost } from './host/createShellHost.ts';
import type { PageModule } from './host/modules.ts';
import { createI18n, type LoadTexts } from './i18n.ts';
import { createPreferences } from './preferences/createPreferences.ts';
import { drawPreferences } from './preferences/drawPreferences.ts';
import { type Shell, ShellProvider } from './shellContext.tsx';
import type { SignIn, SignInNotice, SignInState } from './sign-in/createSignIn.ts';

function ProbeView({ config }: { readonly config: PlanModuleConfig }) {
  const host = useHost();
  const route = useObservable(host.navigation.route);
  const [typed, setTyped] = useState('');
  const { name, no, id } = { name: 'none', ...route } as { name: string; no?: number; id?: string };
  const title = ['Probe of', name, no ?? id].filter((part) => part !== undefined).join(' ');
  useReady(true);
  useEffect(() => host.events.emit('view:titled', { title }), [host, title]);
  const Heading = config.view === 'card' ? 'h2' : 'h1';
  return (
    <div>
      <Heading>{title}</Heading>
      <input aria-label="Probe" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}

/** A module that shows the route it was told, and remembers what was typed for as long as it is mounted. */
export function probeModule(id: PageModule): ModuleDefinition<PlanModuleConfig> {
  return defineModule<PlanModuleConfig>({
    id,
    version: '0.1.0',
    contract: '^1.0.0',
    configSchema: { type: 'object' },
    needs: { features: ['navigation', 'storage', 'events', 'auth'] },
    routes: [],
    prefetch: () => {},
    mount: createReactMount<PlanModuleConfig>({ moduleId: id, Root: ProbeView, css: [] }),
  });
}

export interface FakeSignIn extends SignIn {
  readonly starts: string[];
  readonly ends: number;
  show(state: SignInState): void;
  tell(notice: SignInNotice): void;
}

function fakeSignIn(): FakeSignIn {
  const state = createObservable<SignInState>({ status: 'signedOut' });
  const user = createObservable<HostUser | null>(null);
  const notice = createObservable<SignInNotice | null>(null);
  const starts: string[] = [];
  const count = { ends: 0 };
  return {
    state,
    user,
    notice,
    starts,
    get ends() {
      return count.ends;
    },
    show(next) {
      user.set(next.status === 'signedIn' ? next.user : null);
      state.set(next);
    },
    tell: notice.set,
    dismissNotice: () => notice.set(null),
    start: async (returnTo) => void starts.push(returnTo),
    end: async () => {
      count.ends += 1;
    },
    resume: async () => {},
    finish: async () => '/',
    stay: () => {},
    tokens: {
      // What the handlers of the tests take for a person; no API does.
      getAccessToken: async () => {
        const person = user.get();
        return person && `sample.${encodeURIComponent(JSON.stringify(person))}`;
      },
      refresh: async () => null,
    },
  };
}

export interface TestShellOptions {
  readonly path?: string;
  readonly stored?: Readonly<Record<string, string>>;
  readonly load?: ModuleLoader['load'];
  readonly loadTexts?: LoadTexts;
  /** By default there is no network. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Signed in from the start. */
  readonly user?: HostUser;
}

const noNetwork = () => Promise.reject(new TypeError('no network in this test'));

/** The whole app over fakes of what is outside of it: modules, provider, device. */
export function drawShell(options: TestShellOptions = {}) {
  const { path = '/', stored = {}, load, loadTexts, fetch = noNetwork, user } = options;
  history.replaceState(null, '', path);
  localStorage.clear();
  for (const [key, value] of Object.entries(stored)) localStorage.setItem(`cantho:shell:${key}`, value);
  const signIn = fakeSignIn();
  if (user) signIn.show({ status: 'signedIn', user });
  const online = createObservable(true);
  const sent: string[] = [];
  const reports = createReports({ beacon: (body) => void sent.push(body), random: () => 0.5 });
  const storageArea = () => localStorage;
  const preferences = createPreferences({
    storage: {
      get: (key) => localStorage.getItem(`cantho:shell:${key}`),
      set: (key, value) => localStorage.setItem(`cantho:shell:${key}`, value),
      remove: (key) => localStorage.removeItem(`cantho:shell:${key}`),
    },
    darkDevice: { matches: false, addEventListener: () => {} },
  });
  const navigation = createNavigation(window, navigate);
  const shellHost = createShellHost({
    apiBaseUrl: 'http://localhost:4002',
    preferences,
    signIn,
    navigation,
    online,
    storageArea,
    fetch: (request) => (online.get() ? fetch(request) : noNetwork()),
    now: () => new Date('2026-07-01T02:00:00Z'),
    sendReport: reports.send,
  });
  const prefetched: string[] = [];
  let reloads = 0;
  const shell: Shell = {
    i18n: createI18n(),
    apiBaseUrl: 'http://localhost:4002',
    preferences,
    signIn,
    navigation,
    shellHost,
    loader: { load: load ?? (async (id) => probeModule(id)), prefetch: (id) => void prefetched.push(id) },
    reports,
    reload: () => {
      reloads += 1;
    },
  };
  const onError = (error: Error) => shellHost.host.reportError({ moduleId: 'shell', phase: 'load', error });
  void drawPreferences({
    preferences,
    texts: shell.i18n,
    page: document,
    online,
    onError,
    ...(loadTexts ? { load: loadTexts } : {}),
  });
  const view = render(
    <ShellProvider shell={shell}>
      <ShellErrorBoundary shell={shell}>
        <App />
      </ShellErrorBoundary>
    </ShellProvider>,
  );
  return { ...view, shell, signIn, online, sent, prefetched, reloads: () => reloads };
}

/** Modules draw into shadow roots, which the usual queries do not enter. */
export function moduleTexts(): string[] {
  const frames = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (element) => element.shadowRoot,
  );
  return frames
    .filter((element) => !element.closest('[hidden]'))
    .map((element) => element.shadowRoot?.textContent ?? '');
}

/** The probe's own text field, of the module in view. */
export function probeField(): HTMLInputElement {
  const shown = [...document.querySelectorAll<HTMLElement>('main *')].find(
    (element) => element.shadowRoot && !element.closest('[hidden]'),
  );
  const field = shown?.shadowRoot?.querySelector('input');
  if (!field) throw new Error('expected a probe in view, found none');
  return field;
}
