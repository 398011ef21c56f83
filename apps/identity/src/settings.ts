import { fileURLToPath } from 'node:url';

export type Settings = {
  readonly port: number;
  readonly issuer: string;
  readonly shellUrl: string;
  readonly apiAudience: string;
  readonly dataFolder: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function readPort(env: Environment): number {
  const text = env.IDENTITY_PORT || '4003';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`IDENTITY_PORT: expected a port between 1 and 65535, got "${text}"`);
}

function readUrl(env: Environment, name: string, fallback: string): string {
  const text = env[name] || fallback;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return text.replace(/\/+$/, '');
  throw new Error(`${name}: expected an http(s) address without query or fragment, got "${text}"`);
}

/**
 * Reads the settings out of an environment.
 * @throws Error naming the variable, what it expected and what came. An issuer that others could reach is refused:
 * accounts without passwords must not leave the machine.
 */
export function readSettings(env: Environment): Settings {
  const port = readPort(env);
  const issuer = readUrl(env, 'IDENTITY_ISSUER', `http://localhost:${port}`);
  if (!loopback.has(new URL(issuer).hostname)) {
    throw new Error(
      `IDENTITY_ISSUER: expected an address of this machine (localhost), got "${issuer}"; this is a stand-in without passwords`,
    );
  }
  return {
    port,
    issuer,
    shellUrl: readUrl(env, 'SHELL_URL', 'http://localhost:4000'),
    apiAudience: readUrl(env, 'API_AUDIENCE', 'http://localhost:4002'),
    dataFolder: env.IDENTITY_DATA || fileURLToPath(new URL('../.data/identity', import.meta.url)),
  };
}
