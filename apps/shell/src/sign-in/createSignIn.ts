import { createObservable, type HostUser, type Observable } from '@cantho/host-sdk';
import { onceLoaded } from '../onceLoaded.ts';
import { userOf } from './claims.ts';
import { safeReturnTo } from './returnTo.ts';
import type { SessionHint } from './sessionHint.ts';

export interface SignInSession {
  readonly accessToken: string;
  /** In milliseconds since 1970; `null` when the provider does not say. */
  readonly expiresAt: number | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

export type ComeBack =
  | { readonly session: SignInSession; readonly state: unknown }
  /** `refusal`: the provider's error code (RFC 6749, 4.1.2.1), such as `access_denied` when a person turns back. */
  | { readonly refusal: string; readonly state: unknown };

/** The protocol; `createOidcClient` is the real one. */
export interface SignInClient {
  /** Goes to the provider's page. */
  leaveToSignIn(options: { readonly returnTo: string; readonly locale: string }): Promise<void>;
  /** Takes the provider's answer out of the address it came back to. Throws when it is none, or none for us. */
  comeBack(address: string): Promise<ComeBack>;
  /** A new session without leaving the page; `null` when the provider knows nobody. Throws when it cannot be asked. */
  renew(): Promise<SignInSession | null>;
  leaveToSignOut(options: { readonly locale: string }): Promise<void>;
  forget(): Promise<void>;
}

export type SignInState =
  /** Asking the provider whether this browser is still signed in. */
  | { readonly status: 'checking' }
  | { readonly status: 'signedOut' }
  | { readonly status: 'signedIn'; readonly user: HostUser }
  /** On the way to the provider or back. */
  | { readonly status: 'leaving' };

export type SignInNotice = 'cancelled' | 'failed' | 'unreachable' | 'expired' | 'signedOutHere';

export interface SignInParts {
  /** Loads the protocol's code when it is first needed: most visits need none. */
  readonly loadClient: () => Promise<SignInClient>;
  readonly hint: SessionHint;
  readonly now: () => number;
  readonly getLocale: () => string;
  /** What must not stay on the device once the person has signed out. An expired sign-in is none: they come back. */
  readonly onEnd?: () => void;
}

export interface SignIn {
  readonly state: Observable<SignInState>;
  readonly user: Observable<HostUser | null>;
  /** What went otherwise than wished, to be shown until dismissed. */
  readonly notice: Observable<SignInNotice | null>;
  dismissNotice(): void;
  /** Goes to the provider; the person comes back to the path `returnTo`. */
  start(returnTo: string): Promise<void>;
  /** Ends here at once, then at the provider. */
  end(): Promise<void>;
  /** Resumes the session a reload interrupted, where there is a hint of one. */
  resume(): Promise<void>;
  /** At `/signed-in`: resolves with the path to go back to. Never rejects. */
  finish(address: string): Promise<string>;
  /** The page is shown again out of the browser's own cache: nobody is leaving any more. */
  stay(): void;
  /** For `createAuthFetch` alone. */
  readonly tokens: {
    readonly getAccessToken: () => Promise<string | null>;
    readonly refresh: () => Promise<string | null>;
  };
}

/** Renewed this long before its end, for clocks differ and requests take time. */
const headStartMs = 20_000;

export function createSignIn({ hint, now, getLocale, ...parts }: SignInParts): SignIn {
  // One for the page: it holds the refresh token.
  const loadClient = onceLoaded(parts.loadClient);
  const state = createObservable<SignInState>({ status: hint.get() ? 'checking' : 'signedOut' });
  const user = createObservable<HostUser | null>(null);
  const notice = createObservable<SignInNotice | null>(null);
  // The one place in which a token is held; nothing below hands it to anybody but `tokens`.
  let session: SignInSession | null = null;
  let settled: Promise<void> = Promise.resolve();
  let renewing: Promise<string | null> | null = null;

  const accept = (next: SignInSession): string => {
    session = next;
    const person = userOf(next.claims);
    hint.set();
    // Equal for most renewals: modules need not draw anew.
    if (JSON.stringify(person) !== JSON.stringify(user.get())) user.set(person);
    state.set({ status: 'signedIn', user: user.get() ?? person });
    return next.accessToken;
  };

  const signOutHere = () => {
    session = null;
    hint.clear();
    user.set(null);
    state.set({ status: 'signedOut' });
  };

  const renewOnce = async (): Promise<string | null> => {
    const client = await loadClient();
    const next = await client.renew();
    if (next) return accept(next);
    if (user.get()) notice.set('expired');
    signOutHere();
    return null;
  };

  /** A refresh token may be used once, so everybody who needs a new session waits for the same one. */
  const renew = () => {
    renewing ??= renewOnce().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  const leave = async (go: (client: SignInClient) => Promise<void>) => {
    const before = state.get();
    if (before.status === 'leaving') return;
    notice.set(null);
    state.set({ status: 'leaving' });
    try {
      await go(await loadClient());
    } catch {
      // The library's own error may hold an answer of the provider's.
      state.set(before);
      notice.set('unreachable');
    }
  };

  /** Here first, and at once: whoever presses it may walk away. */
  const end = async () => {
    signOutHere();
    parts.onEnd?.();
    state.set({ status: 'leaving' });
    notice.set(null);
    try {
      await (await loadClient()).leaveToSignOut({ locale: getLocale() });
    } catch {
      state.set({ status: 'signedOut' });
      notice.set('signedOutHere');
    }
  };

  const stay = () => {
    if (state.get().status !== 'leaving') return;
    const person = user.get();
    state.set(person ? { status: 'signedIn', user: person } : { status: 'signedOut' });
  };

  hint.onCleared(() => {
    if (!session) return;
    void loadClient().then((client) => client.forget());
    signOutHere();
    notice.set('expired');
  });

  const resume = async () => {
    if (!hint.get()) return;
    try {
      await renew();
    } catch {
      // Offline, or third-party frames are blocked: the hint stays, so that the next visit may try again.
      state.set({ status: 'signedOut' });
    }
  };

  const finish = async (address: string): Promise<string> => {
    state.set({ status: 'leaving' });
    try {
      const answer = await (await loadClient()).comeBack(address);
      const returnTo = safeReturnTo((answer.state as { returnTo?: unknown } | undefined)?.returnTo);
      if ('session' in answer) {
        accept(answer.session);
      } else {
        state.set({ status: 'signedOut' });
        notice.set(answer.refusal === 'access_denied' ? 'cancelled' : 'failed');
      }
      return returnTo;
    } catch {
      state.set({ status: 'signedOut' });
      notice.set('failed');
      return '/';
    }
  };

  /** Requests made meanwhile wait for how it ends. */
  const settling = <T>(work: Promise<T>): Promise<T> => {
    settled = work.then(
      () => {},
      () => {},
    );
    return work;
  };

  const getAccessToken = async () => {
    await settled;
    if (!session) return null;
    const isEnding = session.expiresAt !== null && session.expiresAt - now() < headStartMs;
    return isEnding ? await renew() : session.accessToken;
  };

  return {
    state,
    user,
    notice,
    dismissNotice: () => notice.set(null),
    start: (returnTo) =>
      leave((client) => client.leaveToSignIn({ returnTo: safeReturnTo(returnTo), locale: getLocale() })),
    end,
    resume: () => settling(resume()),
    finish: (address) => settling(finish(address)),
    stay,
    tokens: { getAccessToken, refresh: renew },
  };
}
