import { fileURLToPath } from 'node:url';

/** All addresses without a slash at their end. */
export interface Settings {
  readonly port: number;
  readonly shellUrl: string;
  readonly apiUrl: string;
  readonly remoteUrl: string;
  readonly identityIssuer: string;
  /** Folder of the built pages and assets. */
  readonly dist: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function readPort(env: Environment): number {
  const text = env.SHELL_PORT || '4000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`SHELL_PORT: expected a whole number from 1 to 65535, got "${text}"`);
}

function readUrl(env: Environment, name: string, fallback: string): string {
  const text = env[name] || fallback;
  const url = URL.parse(text);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
  // A header of the policy is made of it, so nothing but an address may come through.
  if (url && isSafe && !url.username && !url.search && !url.hash && !/[\s;,'"]/.test(text)) {
    return text.replace(/\/+$/, '');
  }
  throw new Error(
    `${name}: expected an https address (http on this machine only) without query or fragment, got "${text}"`,
  );
}

/**
 * Reads the settings out of an environment.
 * @throws Error naming the variable, what it expected and what came
 */
export function readSettings(env: Environment): Settings {
  const port = readPort(env);
  return {
    port,
    shellUrl: readUrl(env, 'SHELL_URL', `http://localhost:${port}`),
    apiUrl: readUrl(env, 'API_URL', 'http://localhost:4002'),
    remoteUrl: readUrl(env, 'REMOTE_URL', 'http://localhost:4001'),
    identityIssuer: readUrl(env, 'IDENTITY_ISSUER', 'http://localhost:4003'),
    dist: env.SHELL_DIST || fileURLToPath(new URL('../dist/public', import.meta.url)),
  };
}
