import {
  type Clock,
  createObservable,
  type ErrorReport,
  type Host,
  type Locale,
  type Observable,
} from '@cantho/host-sdk';
import {
  createAuthFetch,
  createEvents,
  createHost,
  hostForModule,
  type StorageArea,
} from '@cantho/host-sdk/host';
import type { Preferences } from '../preferences/createPreferences.ts';
import type { SignIn } from '../sign-in/createSignIn.ts';
import type { Navigation } from './createNavigation.ts';
import { createTitles, type Titles } from './createTitles.ts';
import { type PageModule, pageModules } from './modules.ts';

export interface ShellHostParts {
  readonly apiBaseUrl: string;
  readonly preferences: Preferences;
  readonly signIn: SignIn;
  readonly navigation: Navigation;
  readonly online: Observable<boolean>;
  readonly storageArea: () => StorageArea;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: Clock;
  readonly sendReport: (report: ErrorReport) => void;
}

export interface ShellHost {
  readonly host: Host;
  /** One a module, for as long as the page lives: another host would mount it anew. */
  readonly hosts: Readonly<Record<PageModule, Host>>;
  /** The scoreboard again, as a card on the home page. */
  readonly cardHost: Host;
  readonly titles: Observable<Titles>;
}

function authOf({ apiBaseUrl, signIn, navigation, fetch }: ShellHostParts): Host['auth'] {
  return {
    user: signIn.user,
    signIn: (returnTo) => signIn.start(returnTo ? navigation.href(returnTo) : navigation.path.get()),
    fetch: createAuthFetch({ ...signIn.tokens, allowedOrigins: [new URL(apiBaseUrl).origin], fetch }),
  };
}

/** Everything a module gets of this app, and what the app itself listens to. */
export function createShellHost(parts: ShellHostParts): ShellHost {
  const { navigation, now, fetch, sendReport, online, storageArea, preferences } = parts;
  const locale: Observable<Locale> = preferences.locale;
  const { titles, eventsOf } = createTitles();
  const events = createEvents((thrown) =>
    sendReport({
      moduleId: 'shell',
      phase: 'runtime',
      error: thrown instanceof Error ? thrown : new Error(String(thrown)),
    }),
  );
  const build = (owner: string, places: Host['navigation']): Host => {
    const host = createHost({
      now,
      fetch,
      sendReport,
      locale,
      theme: preferences.theme,
      online,
      auth: authOf(parts),
      navigation: places,
      storageArea,
      events: eventsOf(owner, events),
    });
    return hostForModule(host, owner, storageArea);
  };
  const hosts = Object.fromEntries(pageModules.map((id) => [id, build(id, navigation.forModule(id))]));
  return {
    host: build('shell', { ...navigation, route: createObservable(null) }),
    hosts: hosts as Record<PageModule, Host>,
    cardHost: build('scoreboard-card', navigation.forCard()),
    titles,
  };
}
