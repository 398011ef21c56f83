import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, createApp } from '../app.ts';
import { type AttachmentStorage, createFileStorage } from '../attachments/storage.ts';
import { unauthorized } from '../tokens.ts';
import { contractClient, type Send, testContract } from './contractClient.ts';

/** Noon in Can Tho. */
export const noonOf = (day: string) => new Date(`${day}T05:00:00Z`);

/** An app whose clock is set by hand, that sees every change at once, and that no test calls too often. */
export async function testApp(
  options: Pick<AppOptions, 'db'> & Partial<AppOptions>,
): Promise<{ send: Send; app: FastifyInstance }> {
  const app = await createApp({
    storage: await testStorage(),
    clock: () => noonOf('2026-07-01'),
    verifyToken: async () => {
      throw unauthorized('invalid');
    },
    allowedOrigins: ['http://localhost:4000'],
    versionMaxAge: 0,
    challengeWork: 0,
    feedbackPerMinute: 1_000,
    personFeedbackPerMinute: 1_000,
    challengesPerMinute: 1_000,
    receiptsPerMinute: 1_000,
    contract: testContract(),
    ...options,
  });
  apps.push(app);
  return { send: contractClient(app), app };
}

let folder: string | null = null;

/** In the system's temporary folder, until the process ends. */
async function testStorage(): Promise<AttachmentStorage> {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), 'cantho-api-files-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return createFileStorage(folder);
}

const apps: FastifyInstance[] = [];

/** Closes every app a file's tests opened; their databases are closed by whoever opened them. */
export async function closeApps(): Promise<void> {
  await Promise.all(apps.splice(0).map((app) => app.close()));
}
