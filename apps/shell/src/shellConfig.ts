/** What the server tells the browser: addresses only, nothing secret. */
export interface ShellConfig {
  readonly apiBaseUrl: string;
  readonly remoteManifestUrl: string;
  readonly identityIssuer: string;
  readonly shellUrl: string;
}

const names = ['apiBaseUrl', 'remoteManifestUrl', 'identityIssuer', 'shellUrl'] as const;

function isHttpAddress(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('shell-config: expected JSON, received something else');
  }
}

/**
 * @param text of the element `#shell-config`; `null` where there is none
 * @throws Error naming the field, what it expected and what came
 */
export function parseShellConfig(text: string | null | undefined): ShellConfig {
  if (!text) throw new Error('shell-config: expected an element with this id, received none');
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(
      `shell-config: expected an object, received ${Array.isArray(value) ? 'an array' : typeof value}`,
    );
  }
  const fields = value as Record<string, unknown>;
  for (const name of names) {
    if (!isHttpAddress(fields[name])) {
      throw new Error(
        `shell-config: expected an http(s) address at /${name}, received ${JSON.stringify(fields[name])}`,
      );
    }
  }
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as unknown as ShellConfig;
}
