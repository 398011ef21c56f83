import { setTimeout as sleep } from 'node:timers/promises';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { type Answer, askJson } from '../load/ask.ts';
import { createRandom, type Random } from '../load/random.ts';
import type { Submission } from './submissions.ts';

/** An answer a sender must never get. */
export interface Unexpected {
  readonly index: number;
  readonly status: number;
  readonly body: string;
}

export interface Sent {
  readonly submission: Submission;
  /** One for each sender that was told that it was received; they must be the same. */
  readonly codes: readonly string[];
}

export interface Tally {
  /** All requests, however they ended. */
  requests: number;
  /** Requests that ended without a whole answer. */
  broken: number;
  /** Answers 409: another request with the key was being carried out. */
  inFlight: number;
  /** Answers that repeated an earlier receipt. */
  replayed: number;
  /** Pieces of work solved. */
  solved: number;
  /** Answers with a status of 500 or more. */
  serverErrors: Unexpected[];
  /** Any other answer but 201 and 409. */
  refused: Unexpected[];
}

export const createTally = (): Tally => ({
  ...{ requests: 0, broken: 0, inFlight: 0, replayed: 0, solved: 0 },
  ...{ serverErrors: [], refused: [] },
});

interface Options {
  /** Of the proxy. */
  readonly port: number;
  readonly tally: Tally;
  readonly seed: number;
  /** Whether senders have to solve a piece of work. */
  readonly hasEffort: boolean;
  /** Milliseconds after which a sender gives up. */
  readonly patience: number;
}

/** Sends one until it is acknowledged to each of its senders, then once more where it says so. */
export async function sendSubmission(options: Options, submission: Submission): Promise<Sent> {
  const random = createRandom(options.seed + submission.index);
  const until = performance.now() + options.patience;
  const effort = { current: null as Effort | null };
  const send = () => untilAcknowledged(options, { submission, random, until, effort });
  const codes = await Promise.all(Array.from({ length: submission.senders }, send));
  if (submission.isSentAgain) codes.push(await send());
  return { submission, codes: codes.filter((code) => code !== null) };
}

/** Then it is not the network: there is no use in going on. */
const mostRefused = 100;

class Refusal extends Error {}

interface Effort {
  readonly challenge: unknown;
  readonly solution: unknown;
}

interface Attempts {
  readonly submission: Submission;
  readonly random: Random;
  readonly until: number;
  readonly effort: { current: Effort | null };
}

async function untilAcknowledged(options: Options, attempts: Attempts): Promise<string | null> {
  const { random, until } = attempts;
  for (let attempt = 0; performance.now() < until; attempt += 1) {
    if (attempt > 0) await sleep(random.between(20, Math.min(800, 60 * 2 ** Math.min(attempt, 5))));
    const code = await sendOnce(options, attempts).catch((error) => {
      if (error instanceof Refusal) throw error;
      options.tally.broken += 1;
      return null;
    });
    if (code !== null) return code;
  }
  return null;
}

/** @returns the receipt's code; `null` where it is to be tried again. Throws where the connection broke. */
async function sendOnce(options: Options, attempts: Attempts): Promise<string | null> {
  const { port, hasEffort, tally } = options;
  const { submission, random, effort } = attempts;
  const headers = { 'x-forwarded-for': addressFrom(random), 'idempotency-key': submission.key };
  if (hasEffort) effort.current ??= await solve(options, headers);
  tally.requests += 1;
  const json = { ...submission.body, ...(effort.current ? { effort: effort.current } : {}) };
  const answer = await askJson({ port, path: '/v1/feedback', headers, json, within: 20_000 });
  if (answer.status !== 201) {
    // Its work may have become too little meanwhile.
    if (answer.status === 422) effort.current = null;
    await note(options, submission, answer);
    return null;
  }
  if (answer.headers['idempotency-replayed'] === 'true') tally.replayed += 1;
  return (JSON.parse(answer.body.toString()) as { receiptCode: string }).receiptCode;
}

async function note(
  { tally }: Options,
  { index }: Submission,
  { status, body, headers }: Answer,
): Promise<void> {
  if (status === 409) {
    tally.inFlight += 1;
    await sleep(Math.min(1, Number(headers['retry-after'] ?? 1)) * 300);
    return;
  }
  const unexpected = { index, status, body: body.toString().slice(0, 300) };
  (status >= 500 ? tally.serverErrors : tally.refused).push(unexpected);
  if (tally.refused.length > mostRefused) throw new Refusal(`refused too often: ${unexpected.body}`);
}

async function solve({ port, tally }: Options, headers: Readonly<Record<string, string>>): Promise<Effort> {
  const path = '/v1/challenges';
  tally.requests += 1;
  const answer = await askJson({ port, method: 'POST', path, headers, within: 20_000 });
  if (answer.status !== 201) throw new Error(`expected a challenge, got ${answer.status}`);
  const challenge = JSON.parse(answer.body.toString()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  tally.solved += 1;
  return { challenge, solution };
}

/** A telephone changes its address between two attempts. */
const addressFrom = (random: Random) =>
  `10.${random.between(0, 255)}.${random.between(0, 255)}.${random.between(1, 254)}`;
