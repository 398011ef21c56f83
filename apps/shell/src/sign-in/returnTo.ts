/** Where one must not come back to: these addresses are part of signing in. */
const passages = /^\/signed-in(-silent)?(\/|$)/;

/**
 * A path of this app to come back to, with its query; `/` for anything else. Only same-origin paths: `//elsewhere`,
 * `\\elsewhere` and `javascript:` would lead away (RFC 9700, 4.11).
 */
export function safeReturnTo(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 2000) return '/';
  const base = 'http://shell.invalid';
  let url: URL;
  try {
    url = new URL(value, base);
  } catch {
    return '/';
  }
  if (url.origin !== base || passages.test(url.pathname) || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}
