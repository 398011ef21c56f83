import { createHash, randomInt } from 'node:crypto';
import type { Challenge, Effort } from '@cantho/api-client';
import {
  type Challenge as AltchaChallenge,
  createChallenge,
  type Solution,
  verifySolution,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import { addLoad, readLoad } from './loads.ts';
import type { MessageKey } from './messages.ts';
import { networkOf } from './networks.ts';
import { Problem } from './problems.ts';
import { createKeys } from './rateLimits.ts';
import { createSecretOf } from './secrets.ts';

/** How much was asked for lately (loads.ts). */
export interface Demand {
  network: number;
  everybody: number;
}

/** Up to this much nobody notices anything: what some dozens of people send in a few minutes. */
const quiet: Demand = { network: 40, everybody: 400 };
/** One network may cost itself much; others must not cost everybody more than a phone can bear. */
const highest: Demand = { network: 7, everybody: 4 };

/** Each level doubles the work; 0 at rest. */
export function levelOf({ network, everybody }: Demand): number {
  const level = (amount: number, free: number, most: number) =>
    Math.min(most, Math.max(0, Math.ceil(Math.log2(amount / free))));
  return Math.max(
    level(network, quiet.network, highest.network),
    level(everybody, quiet.everybody, highest.everybody),
  );
}

export interface Challenges {
  /** A piece of work for whoever sends from an address. */
  create: (address: string) => Promise<Challenge>;
  /**
   * Uses up a piece of work; should the transaction fail, it is as good as before.
   * @throws Problem `challengeFailed` naming what was wrong and what to do.
   */
  spend: (trx: Transaction<Database>, effort: Effort | undefined, address: string) => Promise<void>;
}

interface Options {
  db: Kysely<Database>;
  clock: () => Date;
  /** Keys to be derived at rest, on the average; 0 asks for no work at all. */
  work: number;
}

/** Long enough to write an answer beside a child; the work may also be done when sending. */
const validForMs = 20 * 60_000;
/** Rounds of a key: how coarse the work is, and what making a challenge costs the API. */
const cost = 1_000;
/** By how much the work may have grown meanwhile. */
const leniency = 2;

/** Challenges of ALTCHA, signed with a secret of this installation, each good for one time. */
export function createChallenges({ db, clock, work }: Options): Challenges {
  const keyOf = createKeys();
  const secretsOf = createSecrets();
  const keysOf = async (connection: Kysely<Database>, address: string) => ({
    network: await keyOf('challenge network', networkOf(address), connection),
    everybody: 'everybody',
  });
  return {
    create: async (address) => {
      const now = clock();
      const keys = await keysOf(db, address);
      const demand = {
        network: await addLoad(db, keys.network, now),
        everybody: await addLoad(db, keys.everybody, now),
      };
      return makeChallenge({ level: levelOf(demand), work, now, secrets: await secretsOf(db) });
    },
    spend: async (trx, effort, address) => {
      if (work === 0) return;
      const now = clock();
      const keys = await keysOf(trx, address);
      const challenge = await solvedChallenge(effort, now, await secretsOf(trx));
      const demand = {
        network: await readLoad(trx, keys.network, now),
        everybody: await readLoad(trx, keys.everybody, now),
      };
      if (Number(challenge.parameters.data?.level) + leniency < levelOf(demand)) throw failed('tooEasy');
      await markSpent(trx, challenge);
    },
  };
}

interface Secrets {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
}

interface NewChallenge {
  level: number;
  work: number;
  now: Date;
  secrets: Secrets;
}

/**
 * A key somewhere between half and one and a half times the work away: its place is random, so that it cannot be known, and
 * the work is bounded, as that of hashes with leading zeros is not.
 */
async function makeChallenge({ level, work, now, secrets }: NewChallenge): Promise<Challenge> {
  const keys = Math.max(2, work) * 2 ** level;
  const { parameters, signature = '' } = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(Math.floor(keys / 2), Math.ceil(keys * 1.5)),
    deriveKey,
    expiresAt: new Date(now.getTime() + validForMs),
    data: { level },
    ...secrets,
  });
  return { parameters: { ...parameters }, signature };
}

/** @throws Problem `challengeFailed` where it was not made here, is over or is not solved. */
async function solvedChallenge(
  effort: Effort | undefined,
  now: Date,
  secrets: Secrets,
): Promise<AltchaChallenge> {
  if (!effort) throw failed('missing');
  const challenge = effort.challenge as unknown as AltchaChallenge;
  const solution = effort.solution as unknown as Solution;
  if (typeof challenge.signature !== 'string' || !isObject(challenge.parameters)) throw failed('unknown');
  const verdict = await verifySolution({ challenge, solution, deriveKey, ...secrets }).catch(() => null);
  if (verdict?.expired) throw failed('expired');
  if (!verdict || verdict.invalidSignature) throw failed('unknown');
  if (!(Number(challenge.parameters.expiresAt) * 1000 > now.getTime())) throw failed('expired');
  if (!verdict.verified) throw failed('unsolved');
  return challenge;
}

async function markSpent(
  trx: Transaction<Database>,
  { signature = '', parameters }: AltchaChallenge,
): Promise<void> {
  const row = await trx
    .insertInto('spent_challenges')
    .values({
      hash: createHash('sha256').update(signature).digest('hex'),
      expires_at: new Date(Number(parameters.expiresAt) * 1000),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('hash')
    .executeTakeFirst();
  if (!row) throw failed('used');
}

type Failure = 'missing' | 'unknown' | 'expired' | 'unsolved' | 'used' | 'tooEasy';

function failed(failure: Failure): Problem {
  const key: MessageKey = `challengeFailed.${failure}`;
  return new Problem('challengeFailed', { detail: { key } });
}

function createSecrets() {
  const secretOf = createSecretOf();
  return async (connection: Kysely<Database>): Promise<Secrets> => ({
    hmacSignatureSecret: (await secretOf('challenges', connection)).toString('hex'),
    hmacKeySignatureSecret: (await secretOf('challenge keys', connection)).toString('hex'),
  });
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Faster than this nobody reads the form and writes ten characters. */
const fastestMs = 3_000;

/** Why it looks as if a program sent something; `null` where it does not. */
export function suspicionOf(
  effort: Pick<Effort, 'website' | 'writtenForMs'> | undefined,
): 'hiddenField' | 'tooFast' | null {
  if (effort?.website) return 'hiddenField';
  return effort?.writtenForMs !== undefined && effort.writtenForMs < fastestMs ? 'tooFast' : null;
}
