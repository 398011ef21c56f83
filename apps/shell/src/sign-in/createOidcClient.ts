import {
  ErrorResponse,
  InMemoryWebStorage,
  type User,
  UserManager,
  WebStorageStateStore,
} from 'oidc-client-ts';
import type { SignInClient, SignInSession } from './createSignIn.ts';

export interface OidcParts {
  readonly issuer: string;
  readonly shellUrl: string;
  /** For `state` and the PKCE verifier, between leaving and coming back. */
  readonly sessionStorage: Storage;
}

const clientId = 'can-tho-smart';
const scope = 'openid profile plan:feedback plan:report';
const silentTimeoutInSeconds = 8;

function managerOf({ issuer, shellUrl, sessionStorage }: OidcParts): UserManager {
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${shellUrl}/signed-in`,
    silent_redirect_uri: `${shellUrl}/signed-in-silent`,
    post_logout_redirect_uri: `${shellUrl}/`,
    response_type: 'code',
    scope,
    // Every access token is for the API; the id token carries the profile.
    loadUserInfo: false,
    automaticSilentRenew: false,
    monitorSession: false,
    // A refresh token may be used once; kept, two tabs would share one, and the second use ends the sign-in.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage, prefix: 'cantho:shell:oidc:' }),
    silentRequestTimeoutInSeconds: silentTimeoutInSeconds,
  });
}

function sessionOf(user: User): SignInSession {
  return {
    accessToken: user.access_token,
    expiresAt: user.expires_at === undefined ? null : user.expires_at * 1000,
    claims: user.profile,
  };
}

/** Errors by which the provider says that it knows nobody here any more, rather than that something failed. */
const endings = new Set([
  'login_required',
  'interaction_required',
  'account_selection_required',
  'invalid_grant',
]);

function isEnding(error: unknown): boolean {
  return error instanceof ErrorResponse && endings.has(error.error ?? '');
}

/** As everywhere else Vietnamese stands in for a language that is not there, instead of the browser's own. */
const preferredTags = (locale: string): string => (locale === 'km' ? 'km vi' : locale);

/** The city's sign-in by oidc-client-ts: authorization code with PKCE, tokens in this tab's memory only. */
export function createOidcClient(parts: OidcParts): SignInClient {
  const manager = managerOf(parts);
  return {
    async leaveToSignIn({ returnTo, locale }) {
      await manager.clearStaleState();
      await manager.signinRedirect({ state: { returnTo }, ui_locales: preferredTags(locale) });
    },
    async comeBack(address) {
      try {
        const user = await manager.signinRedirectCallback(address);
        return { session: sessionOf(user), state: user.state };
      } catch (error) {
        if (!(error instanceof ErrorResponse)) throw error;
        return { refusal: error.error ?? 'unknown', state: error.state };
      }
    },
    async renew() {
      try {
        const user = await manager.signinSilent();
        return user ? sessionOf(user) : null;
      } catch (error) {
        if (!isEnding(error)) throw error;
        await manager.removeUser();
        return null;
      }
    },
    async leaveToSignOut({ locale }) {
      // With a user at hand the library would put the id token into the address, as id_token_hint.
      await manager.removeUser();
      await manager.signoutRedirect({ extraQueryParams: { ui_locales: preferredTags(locale) } });
    },
    async forget() {
      await manager.removeUser();
    },
  };
}
