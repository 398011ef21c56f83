import './shell.css';
import { createOnline, createStorage } from '@cantho/host-sdk/host';
import { createRoot } from 'react-dom/client';
import { navigate } from 'wouter/use-browser-location';
import { App } from './App.tsx';
import { ShellErrorBoundary } from './components/ShellErrorBoundary.tsx';
import { createModuleLoader } from './host/createModuleLoader.ts';
import { createNavigation } from './host/createNavigation.ts';
import { createReports } from './host/createReports.ts';
import { createShellHost } from './host/createShellHost.ts';
import { rememberScroll } from './host/scrollMemory.ts';
import { createI18n } from './i18n.ts';
import { officerDraftsKey } from './officerDraftsKey.ts';
import { createPreferences } from './preferences/createPreferences.ts';
import { drawPreferences } from './preferences/drawPreferences.ts';
import { parseShellConfig, type ShellConfig } from './shellConfig.ts';
import { type Shell, ShellProvider } from './shellContext.tsx';
import { createSignIn, type SignIn } from './sign-in/createSignIn.ts';
import { createSessionHint } from './sign-in/sessionHint.ts';
import { allowScriptsFrom } from './trustedScripts.ts';

const localArea = () => window.localStorage;

function signInOf(config: ShellConfig, getLocale: () => string): SignIn {
  const { identityIssuer, shellUrl } = config;
  return createSignIn({
    loadClient: async () => {
      const { createOidcClient } = await import(
        /* webpackChunkName: "sign-in" */ './sign-in/createOidcClient.ts'
      );
      return createOidcClient({ issuer: identityIssuer, shellUrl, sessionStorage: window.sessionStorage });
    },
    hint: createSessionHint(localArea, window),
    now: Date.now,
    getLocale,
    onEnd: () => createStorage('shell', localArea).remove(officerDraftsKey),
  });
}

function shellOf(config: ShellConfig): Shell {
  const preferences = createPreferences({
    storage: createStorage('shell', localArea),
    darkDevice: window.matchMedia('(prefers-color-scheme: dark)'),
  });
  const signIn = signInOf(config, preferences.locale.get);
  const navigation = createNavigation(window, navigate);
  const reports = createReports({
    beacon: (body) => navigator.sendBeacon('/reports', new Blob([body], { type: 'application/json' })),
    random: Math.random,
  });
  const shellHost = createShellHost({
    apiBaseUrl: config.apiBaseUrl,
    preferences,
    signIn,
    navigation,
    online: createOnline(window),
    storageArea: localArea,
    fetch: (request) => fetch(request),
    now: () => new Date(),
    sendReport: reports.send,
  });
  const loader = createModuleLoader({
    remoteManifestUrl: config.remoteManifestUrl,
    loadRuntime: async () =>
      (await import(/* webpackChunkName: "federation" */ './host/federation.ts')).runtime,
  });
  return {
    i18n: createI18n(),
    apiBaseUrl: config.apiBaseUrl,
    preferences,
    signIn,
    navigation,
    shellHost,
    loader,
    reports,
    reload: () => location.reload(),
  };
}

/** Comes back from the provider, or resumes what a reload interrupted. */
async function settleSignIn({ signIn, navigation }: Shell): Promise<void> {
  if (location.pathname !== '/signed-in') return signIn.resume();
  // The address holds a code that is good once: out of the bar and the history before anything else happens.
  const address = location.href;
  navigation.go('/signed-in', { replace: true });
  navigation.go(await signIn.finish(address), { replace: true });
}

/** For the texts of the language kept from the last time; after it the page is drawn in Vietnamese until they are there. */
const textsDeadlineMs = 3000;

async function start(): Promise<void> {
  const config = parseShellConfig(document.getElementById('shell-config')?.textContent);
  allowScriptsFrom([location.origin, new URL(config.remoteManifestUrl).origin], window);
  const shell = shellOf(config);
  const { host } = shell.shellHost;
  const drawn = drawPreferences({
    preferences: shell.preferences,
    texts: shell.i18n,
    page: document,
    online: host.online,
    onError: (error) => host.reportError({ moduleId: 'shell', phase: 'load', error }),
  });
  rememberScroll(window, () => window.sessionStorage);
  window.addEventListener('pageshow', (event) => event.persisted && shell.signIn.stay());
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html: expected an element #root, found none');
  await Promise.race([drawn, new Promise((done) => setTimeout(done, textsDeadlineMs))]);
  createRoot(root).render(
    <ShellProvider shell={shell}>
      <ShellErrorBoundary shell={shell}>
        <App />
      </ShellErrorBoundary>
    </ShellProvider>,
  );
  void settleSignIn(shell);
}

void start();
