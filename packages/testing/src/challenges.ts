import type { Challenge, Effort } from '@cantho/api-client';
import { anything, checkFields, isRecord, optional, type Refuse, whole, words } from './bodies.ts';
import { pseudoHash } from './pseudoHash.ts';

/** Challenges given out, and what was solved of them. */
export interface Challenges {
  issue(now: Date): Challenge;
  /** Uses an effort up; answers what is wrong with it, `null` when nothing is. */
  spend(effort: Effort, now: Date): ChallengeFault | null;
}

export type ChallengeFault = 'unknown' | 'spent' | 'expired' | 'unsolved';

const minutes = 60_000;

/**
 * As ALTCHA's second version writes them, and as cheap as they come: of 16 keys one will do. A solution is not worked out
 * again: any key that begins as it should is taken.
 */
export function createChallenges(): Challenges {
  const issued = new Map<string, Challenge>();
  const spent = new Set<string>();
  return {
    issue(now) {
      const serial = `challenge ${issued.size + 1}`;
      const challenge: Challenge = {
        parameters: {
          algorithm: 'PBKDF2/SHA-256',
          nonce: pseudoHash(`${serial} nonce`).slice(0, 32),
          salt: pseudoHash(`${serial} salt`).slice(0, 32),
          cost: 1,
          keyLength: 32,
          keyPrefix: '0',
          expiresAt: Math.floor((now.getTime() + 20 * minutes) / 1000),
        },
        signature: pseudoHash(serial),
      };
      issued.set(challenge.signature, challenge);
      return challenge;
    },
    spend({ challenge, solution }, now) {
      const { signature } = challenge;
      const known = typeof signature === 'string' ? issued.get(signature) : undefined;
      if (!known || JSON.stringify(sorted(known)) !== JSON.stringify(sorted(challenge))) return 'unknown';
      if (spent.has(known.signature)) return 'spent';
      if (Number(known.parameters.expiresAt) * 1000 <= now.getTime()) return 'expired';
      if (!isSolution(solution, known)) return 'unsolved';
      spent.add(known.signature);
      return null;
    },
  };
}

/** What the contract finds wrong with an effort. */
export function checkEffort(effort: unknown, refuse: Refuse): void {
  checkFields(effort, effortFields, refuse, '/effort');
  if (!isRecord(effort)) return;
  for (const name of ['challenge', 'solution']) {
    if (effort[name] !== undefined && !isRecord(effort[name])) refuse(`/effort/${name}`, 'object');
  }
}

const effortFields = {
  challenge: anything,
  solution: anything,
  website: optional(words(0, 200)),
  writtenForMs: optional(whole(0, 2_147_483_647)),
};

/** A solution these handlers take, for tests that have no worker to find one. */
export function sampleSolution({ parameters }: Challenge): Effort['solution'] {
  return { counter: 0, derivedKey: String(parameters.keyPrefix).padEnd(64, '0'), time: 1 };
}

function isSolution({ counter, derivedKey }: Effort['solution'], { parameters }: Challenge): boolean {
  const isCounter = Number.isInteger(counter) && Number(counter) >= 0;
  const isKey = typeof derivedKey === 'string' && /^[0-9a-f]{64}$/.test(derivedKey);
  return isCounter && isKey && derivedKey.startsWith(String(parameters.keyPrefix));
}

/** Names in order: a challenge may come back written in another one. */
function sorted(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
