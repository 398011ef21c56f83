import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = {
  remote: 'dist/mf-manifest.json',
  shell: 'dist/public/index.html',
} as const;

/** @throws Error naming the apps that are not built, and the command that builds them */
export function assertBuilt(): void {
  const missing = Object.entries(built).filter(
    ([app, file]) => !existsSync(fileURLToPath(new URL(`../../${app}/${file}`, import.meta.url))),
  );
  if (missing.length === 0) return;
  const files = missing.map(([app, file]) => `apps/${app}/${file}`).join(' and ');
  throw new Error(
    `The journeys need built apps; expected ${files}, found none. Run "npm run build" at the root, then again.`,
  );
}
