import type { Challenge, Effort } from '@cantho/api-client';
import workerSource from 'altcha/workers/pbkdf2?raw' with { type: 'text' };
import { solveChallengeWorkers, solveChallenge as solveHere } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge as AltchaChallenge } from 'altcha-lib/types';

/** Milliseconds after which a challenge is given up. */
const timeout = 60_000;

/** Starts a worker of the library's own code, as text of this module: the page's policy decides whether one may be. */
export function startWorker(): Worker {
  const address = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // Read by now, or refused.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return worker;
}

/**
 * Solves a challenge in a worker; where the page refuses one (`worker-src` without `blob:`), here: each key is derived by the
 * browser's own threads, and between two the page answers its reader.
 *
 * @throws when it is not solved in a minute
 */
export async function solveChallenge(
  challenge: Challenge,
  createWorker: () => Worker = startWorker,
): Promise<Effort['solution']> {
  const asked = { challenge: challenge as unknown as AltchaChallenge, timeout };
  const solution =
    (await solveChallengeWorkers({ ...asked, concurrency: 1, createWorker }).catch(() => null)) ??
    (await solveHere({ ...asked, deriveKey }));
  if (!solution) throw new Error(`expected a solved challenge within ${timeout} ms, received none`);
  return { ...solution };
}
