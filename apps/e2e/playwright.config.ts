import { browserFlags, ensureBrowser } from '@cantho/dev/findBrowser.mjs';
import { defineConfig, devices } from '@playwright/test';

const isCI = Boolean(process.env.CI);

/** Journeys over the whole running system, in one headless Chromium a worker. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'results/artifacts',
  globalSetup: './harness/globalSetup.ts',
  // Two cores: more workers only make each other time out.
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCI,
  retries: isCI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'results/results.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'vi-VN',
    // Not the city's own zone: dates on screen must not follow the reader's.
    timezoneId: 'America/Los_Angeles',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    // Recording all to keep the failed costs 40 % of the run's time. By hand: `--trace retain-on-failure`.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: ensureBrowser(),
      args: [...browserFlags],
    },
  },
});
