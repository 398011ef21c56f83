import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder and file of each built app; the variables are those by which its server takes another folder. */
const built = [
  { app: 'remote', variable: 'REMOTE_DIST', file: 'mf-manifest.json' },
  { app: 'shell', variable: 'SHELL_DIST', file: 'index.html' },
] as const;

/** @throws Error naming the files that are missing, and the command that builds them */
export function assertBuilt(env: Readonly<Record<string, string | undefined>>): void {
  const missing = built
    .map(({ app, variable, file }) => {
      const usual = fileURLToPath(new URL(`../../${app}/dist/public`, import.meta.url));
      return join(env[variable] || usual, file);
    })
    .filter((path) => !existsSync(path));
  if (missing.length === 0) return;
  throw new Error(
    `The journeys need built apps; expected ${missing.join(' and ')}, found none. Run "npm run build" at the root first.`,
  );
}
