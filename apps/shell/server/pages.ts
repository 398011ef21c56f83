import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Settings } from './settings.ts';

/** A page as it is sent, compressed once. */
export interface Page {
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

export function pageOf(html: string): Page {
  const plain = Buffer.from(html);
  return {
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    br: brotliCompressSync(plain, quality),
    gzip: gzipSync(plain),
  };
}

/** What the browser is told, by the contract of `src/shellConfig.ts`. */
export function configOf(settings: Settings) {
  return {
    apiBaseUrl: settings.apiUrl,
    remoteManifestUrl: `${settings.remoteUrl}/mf-manifest.json`,
    identityIssuer: settings.identityIssuer,
    shellUrl: settings.shellUrl,
  };
}

/** JSON within a script element: nothing in it can end the element or open a comment (HTML Standard, 4.12.1.3). */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/**
 * The built page with configuration and hints in their places.
 * @throws Error when the template has no such places
 */
export function fillPage(template: string, config: unknown, hints: readonly string[] = []): string {
  for (const place of ['<!--config-->', '<!--hints-->']) {
    if (!template.includes(place)) throw new Error(`index.html: expected the place ${place}, found none`);
  }
  const element = `<script type="application/json" id="shell-config">${jsonForHtml(config)}</script>`;
  return template.replace('<!--config-->', () => element).replace('<!--hints-->', () => hints.join(''));
}
