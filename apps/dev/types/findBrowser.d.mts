/** Flags under which a headless Chromium runs in a container, offline, and without work of its own. */
export const browserFlags: readonly string[];

/** The browser that tests use: `CHROMIUM_PATH`, an installed one, Playwright's. */
export function findBrowser(machine?: {
  platform?: NodeJS.Platform;
  env?: Record<string, string | undefined>;
  exists?: (path: string) => boolean;
  ofPlaywright?: () => string | undefined;
}): string | undefined;

/** As `findBrowser`, but installs one when there is none: from Debian as root, else by Playwright. */
export function ensureBrowser(options?: { log?: (line: string) => void }): string;

/** Where an installed Chromium, Chrome or Edge may be, best first. */
export function installedCandidates(machine: {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
}): string[];

/** Whether `apt-get install chromium` gives a browser, by the contents of /etc/os-release. */
export function hasDebianChromium(osRelease: string): boolean;
