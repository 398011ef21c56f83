import Provider, {
  type AdapterFactory,
  type ClientMetadata,
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { type Account, apiScopes, claimsOf, scopesOf } from './accounts.ts';
import { originsOf } from './clients.ts';
import { corsFor, securityHeaders, untypedWhenEmpty } from './headers.ts';
import {
  type App,
  otherPages,
  showError,
  showSignedOut,
  showSignOut,
  signInPages,
  withoutSelfPostingPages,
} from './interactions.ts';
import type { Keys } from './keys.ts';

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

/** Lifetimes in seconds. */
const lifetimes = {
  accessToken: 5 * minutes,
  idToken: 1 * hours,
  /** From the sign-in: rotation does not lengthen it. */
  refreshToken: 8 * hours,
  /** From the last visit of the browser. */
  session: 8 * hours,
} as const;

export type ProviderOptions = {
  /** Address of this provider, as it stands in the tokens' `iss`. */
  readonly issuer: string;
  /** `aud` of the access tokens. */
  readonly apiAudience: string;
  readonly clients: readonly ClientMetadata[];
  readonly accounts: readonly Account[];
  readonly keys: Keys;
  readonly store: AdapterFactory;
  /** Told of errors that are ours. */
  readonly onServerError: (error: Error) => void;
};

function signInOnly(): Configuration['interactions'] {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return { policy, url: (_ctx, interaction) => `/interaction/${interaction.uid}` };
}

/**
 * The clients are the city's own, so nobody is asked for consent: a sign-in grants what was asked for, cut to what the account's
 * roles allow. One grant a session, because a refresh token lives only as long as its session names its grant.
 */
function grantFor(apiAudience: string, findAccount: (id: string) => Account | undefined) {
  return async ({ oidc }: KoaContextWithOIDC) => {
    const { client, session, provider } = oidc;
    const account = session?.accountId && findAccount(session.accountId);
    if (!client || !account) return undefined;
    const { accountId, clientId } = { accountId: account.id, clientId: client.clientId };
    const grantId = session.grantIdFor(clientId);
    const kept = grantId ? await provider.Grant.find(grantId) : undefined;
    const grant = kept ?? new provider.Grant({ accountId, clientId });
    grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(' '));
    const allowed = scopesOf(account);
    for (const scope of apiScopes) {
      if (!oidc.requestParamScopes.has(scope)) continue;
      if (allowed.has(scope)) grant.addResourceScope(apiAudience, scope);
      else grant.rejectResourceScope(apiAudience, scope);
    }
    await grant.save();
    return grant;
  };
}

/** Every access token is for the API, a signed JWT (RFC 9068), whether or not the client names the resource (RFC 8707). */
function tokensForApi(apiAudience: string): NonNullable<Configuration['features']>['resourceIndicators'] {
  return {
    enabled: true,
    defaultResource: () => apiAudience,
    useGrantedResource: () => true,
    getResourceServerInfo: (_ctx, resource) => {
      if (resource !== apiAudience) throw new errors.InvalidTarget(`expected resource ${apiAudience}`);
      return {
        scope: apiScopes.join(' '),
        audience: apiAudience,
        accessTokenTTL: lifetimes.accessToken,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      };
    },
  };
}

function features(options: ProviderOptions, app: App): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Access tokens are for the API alone, so none could be shown here; the id token carries the profile.
    userinfo: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    resourceIndicators: tokensForApi(options.apiAudience),
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx) => showSignOut(ctx, app),
      postLogoutSuccessSource: (ctx) => showSignedOut(ctx, app),
    },
  };
}

function ttl(): Configuration['ttl'] {
  return {
    AccessToken: lifetimes.accessToken,
    AuthorizationCode: 1 * minutes,
    IdToken: lifetimes.idToken,
    Interaction: 1 * hours,
    RefreshToken: (ctx) => ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? lifetimes.refreshToken,
    Session: lifetimes.session,
    // Longer than the sessions that name it, which a visit lengthens.
    Grant: 14 * days,
  };
}

function configuration(options: ProviderOptions, app: App): Configuration {
  const origins = originsOf(options.clients);
  const findAccount = (id: string) => options.accounts.find((account) => account.id === id);
  return {
    adapter: options.store,
    clients: [...options.clients],
    jwks: { keys: [options.keys.signing] },
    cookies: {
      // Cookies of localhost are shared by all its ports, so the names say whose they are.
      names: {
        session: 'cantho_identity',
        interaction: 'cantho_identity_step',
        resume: 'cantho_identity_resume',
      },
      keys: [...options.keys.cookies],
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    claims: { openid: ['sub'], profile: ['name', 'roles', 'agency'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile', 'offline_access'],
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    discovery: { ui_locales_supported: ['vi', 'en'] },
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => origins.has(origin),
    findAccount: (_ctx, id) => {
      const account = findAccount(id);
      return account && { accountId: id, claims: () => ({ sub: id, ...claimsOf(account) }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const account = 'accountId' in token ? findAccount(token.accountId) : undefined;
      return account && claimsOf(account);
    },
    loadExistingGrant: grantFor(options.apiAudience, findAccount),
    // A public client's refresh token is used once (RFC 9700 §4.14.2) and dies with the session.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    interactions: signInOnly(),
    renderError: (ctx, _out, error) => showError(ctx, app, error),
    features: features(options, app),
    ttl: ttl(),
  };
}

/** The first client is the app that pages name and lead back to. */
function appOf(clients: readonly ClientMetadata[]): App {
  const [client] = clients;
  const url = client?.post_logout_redirect_uris?.[0];
  if (!client || !url) throw new Error('clients: expected one with a post-logout redirect URI, found none');
  return { name: client.client_name ?? client.client_id, url };
}

/** An OpenID provider with our pages on it; a Koa app: serve it with `createServer(provider.callback())`. */
export function createProvider(options: ProviderOptions): Provider {
  const app = appOf(options.clients);
  const origins = originsOf(options.clients);
  const provider = new Provider(options.issuer, configuration(options, app));
  provider.on('server_error', (_ctx: unknown, error: Error) => options.onServerError(error));
  provider.use(securityHeaders(origins));
  provider.use(corsFor(origins));
  provider.use(untypedWhenEmpty);
  provider.use(otherPages(app));
  provider.use(signInPages(provider, options.accounts, app));
  provider.use(withoutSelfPostingPages(app));
  return provider;
}
