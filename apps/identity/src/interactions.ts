import Provider, { errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Account } from './accounts.ts';
import type { Middleware } from './headers.ts';
import { type Language, languageFromTags, languages } from './messages.ts';
import {
  type ErrorKind,
  errorPage,
  noticePage,
  type PageContext,
  signInPage,
  signOutPage,
  switchAccountPage,
} from './pages.ts';

type Context = Parameters<Middleware>[0];

/** The app that pages name and lead back to. */
export type App = { readonly name: string; readonly url: string };

function pageContext(ctx: Context | KoaContextWithOIDC, app: App, uiLocales?: unknown): PageContext {
  const language =
    languageFromTags(ctx.query.lang) ??
    languageFromTags(uiLocales ?? ctx.query.ui_locales) ??
    ((ctx.acceptsLanguages([...languages]) || 'vi') as Language);
  return { language, appName: app.name, appUrl: app.url };
}

function sendPage(ctx: Context | KoaContextWithOIDC, status: number, body: string): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}

function errorKind(error: Error): ErrorKind {
  if (error instanceof errors.SessionNotFound) return 'sessionNotFound';
  if (error instanceof errors.InvalidRedirectUri) return 'invalidRedirectUri';
  if (error instanceof errors.InvalidClient) return 'invalidClient';
  return error instanceof errors.OIDCProviderError ? 'other' : 'serverError';
}

/** Shows a protocol error to a person who cannot be sent back to an app. */
export function showError(ctx: Context | KoaContextWithOIDC, app: App, error: Error): void {
  const known = error instanceof errors.OIDCProviderError;
  const details = known ? `${error.error}: ${error.error_description ?? ''}` : 'server_error';
  const status = known ? error.statusCode : 500;
  sendPage(
    ctx,
    status,
    errorPage(pageContext(ctx, app, ctx.oidc?.params?.ui_locales), errorKind(error), details),
  );
}

const interactionPath = /^\/interaction\/([\w-]+)(?:\/(?:(cancel)|sign-in\/([\w-]+)))?$/;

/**
 * The pages of a sign-in: `GET /interaction/{uid}` lists the accounts, `POST …/sign-in/{id}` signs one in, `POST …/cancel` denies.
 * The cookie that names the interaction is bound to its path and SameSite, so another site can neither show nor post these.
 */
export function signInPages(provider: Provider, accounts: readonly Account[], app: App): Middleware {
  const finish = async (ctx: Context, result: Parameters<Provider['interactionResult']>[2]) => {
    const location = await provider.interactionResult(ctx.req, ctx.res, result, {
      mergeWithLastSubmission: false,
    });
    ctx.status = 303;
    ctx.redirect(location);
  };
  return async (ctx, next) => {
    const [path, , cancel, accountId] = interactionPath.exec(ctx.path) ?? [];
    if (!path) return next();
    ctx.set('Cache-Control', 'no-store');
    try {
      const { params, uid } = await provider.interactionDetails(ctx.req, ctx.res);
      const account = accounts.find(({ id }) => id === accountId);
      if (ctx.method === 'POST' && cancel) {
        await finish(ctx, { error: 'access_denied', error_description: 'the person cancelled the sign-in' });
      } else if (ctx.method === 'POST' && account) {
        await finish(ctx, { login: { accountId: account.id, amr: ['none'] } });
      } else if (ctx.method === 'GET' && !cancel && !accountId) {
        sendPage(
          ctx,
          200,
          signInPage(pageContext(ctx, app, params.ui_locales), accounts, `/interaction/${uid}`),
        );
      } else {
        await next();
      }
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      showError(ctx, app, error);
    }
  };
}

/** The session's secret that guards the form ending it. */
function endSessionSecret(ctx: KoaContextWithOIDC): string {
  const secret = ctx.oidc.session?.state?.secret;
  if (typeof secret !== 'string')
    throw new Error('end session: expected a secret in the session, found none');
  return secret;
}

export function showSignOut(ctx: KoaContextWithOIDC, app: App): void {
  const context = pageContext(ctx, app, ctx.oidc.params?.ui_locales);
  sendPage(ctx, 200, signOutPage(context, ctx.oidc.urlFor('end_session_confirm'), endSessionSecret(ctx)));
}

export function showSignedOut(ctx: KoaContextWithOIDC, app: App): void {
  sendPage(ctx, 200, noticePage(pageContext(ctx, app), 'signedOut'));
}

/** Where someone without a session goes at once: nothing is left to confirm, and the address is already checked. */
function signedOutLocation(ctx: KoaContextWithOIDC): string {
  const { post_logout_redirect_uri: uri, state } = ctx.oidc.params ?? {};
  if (typeof uri !== 'string') return ctx.oidc.urlFor('end_session_success');
  const location = new URL(uri);
  if (typeof state === 'string') location.searchParams.set('state', state);
  return location.href;
}

/**
 * The provider ends a session that is not the chosen account's, or none at all, by a page that posts itself by script. Our pages
 * have no script: the first becomes a question with one button, the second a redirect.
 */
export function withoutSelfPostingPages(app: App): Middleware {
  return async (ctx, next) => {
    await next();
    const oidc = (ctx as Partial<KoaContextWithOIDC>).oidc;
    if (!oidc || ctx.status !== 200) return;
    const asked = ctx as KoaContextWithOIDC;
    if (oidc.route === 'resume') {
      const context = pageContext(ctx, app, oidc.entities.Interaction?.params.ui_locales);
      sendPage(
        ctx,
        200,
        switchAccountPage(context, oidc.urlFor('end_session_confirm'), endSessionSecret(asked)),
      );
    } else if (oidc.route === 'end_session' && !oidc.session?.accountId) {
      ctx.body = null;
      ctx.status = 303;
      ctx.redirect(signedOutLocation(asked));
    }
  };
}

/** `GET /health`, a word at `/`, and a page for addresses that do not exist. */
export function otherPages(app: App): Middleware {
  return async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (isRead && ctx.path === '/health') {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { status: 'ok' };
    } else if (isRead && ctx.path === '/') {
      sendPage(ctx, 200, noticePage(pageContext(ctx, app), 'home'));
    } else {
      await next();
      const missing = ctx.status === 404 && !ctx.body && ctx.accepts('json', 'html') === 'html';
      if (missing) sendPage(ctx, 404, noticePage(pageContext(ctx, app), 'notFound'));
    }
  };
}
