import type Provider from 'oidc-provider';
import { styleSource } from './pages.ts';

/** Koa middleware, as the provider takes it. */
export type Middleware = Parameters<Provider['use']>[0];

const isSilentRenewal = (path: string, prompt: unknown) => path === '/auth' && prompt === 'none';

/**
 * No script, no frame, no referrer. A silent renewal (`prompt=none`) alone may stand in a frame, of the clients' own pages.
 * `form-action` names the clients' origins because Chromium applies it to the redirects that follow a form, too.
 */
export function securityHeaders(origins: ReadonlySet<string>): Middleware {
  const clients = [...origins].join(' ');
  const policy = (ancestors: string) =>
    `default-src 'none'; style-src ${styleSource}; img-src data:; form-action 'self' ${clients}; base-uri 'none'; frame-ancestors ${ancestors}`;
  return async (ctx, next) => {
    const framed = isSilentRenewal(ctx.path, ctx.query.prompt);
    ctx.set('Content-Security-Policy', policy(framed ? clients : "'none'"));
    if (!framed) ctx.set('X-Frame-Options', 'DENY');
    ctx.set('Referrer-Policy', 'no-referrer');
    ctx.set('X-Content-Type-Options', 'nosniff');
    await next();
  };
}

/** The provider answers any origin at its public addresses; only the clients' origins have a reason to ask. */
export function corsFor(origins: ReadonlySet<string>): Middleware {
  return async (ctx, next) => {
    await next();
    if (origins.has(ctx.get('Origin'))) return;
    for (const name of Object.keys(ctx.response.headers)) {
      if (name.startsWith('access-control-')) ctx.remove(name);
    }
  };
}

/** An empty answer has no type: oidc-client-ts takes the `text/plain` of an empty revocation (RFC 7009 §2.2) for an error. */
export const untypedWhenEmpty: Middleware = async (ctx, next) => {
  await next();
  if (ctx.body === '') ctx.remove('Content-Type');
};
