import type { Challenge, Effort } from '@cantho/api-client';

export type Solved = Pick<Effort, 'challenge' | 'solution'>;

/** Challenges solved in advance, so that nobody waits for one; each is good for one sending. */
export interface Efforts {
  /** Begins with one unless one is at hand or under way. Never throws. */
  prepare(): void;
  /** The one at hand, or a new one. Rejects when none can be had. */
  take(): Promise<Solved>;
}

export interface EffortsOptions {
  readonly ask: () => Promise<Challenge>;
  readonly solve: (challenge: Challenge) => Promise<Effort['solution']>;
  readonly now: () => Date;
}

/** Seconds before it ends at which a challenge is no longer sent: the request takes time, too. */
const marginSeconds = 30;

/** Whether a challenge is past its time, as far as this device's clock is right. */
function isExpired({ parameters }: Solved['challenge'] & Partial<Challenge>, now: Date): boolean {
  const { expiresAt } = (parameters ?? {}) as { readonly expiresAt?: unknown };
  return typeof expiresAt === 'number' && now.getTime() / 1000 > expiresAt - marginSeconds;
}

export function createEfforts({ ask, solve, now }: EffortsOptions): Efforts {
  let inStock: Promise<Solved> | null = null;
  const make = async (): Promise<Solved> => {
    const challenge = await ask();
    return { challenge, solution: await solve(challenge) };
  };
  return {
    prepare() {
      if (inStock) return;
      const made = make();
      inStock = made;
      // Whoever takes it asks anew; a failure in advance is nothing to tell.
      made.catch(() => {
        if (inStock === made) inStock = null;
      });
    },
    async take() {
      const stock = inStock;
      inStock = null;
      const solved = stock && (await stock.catch(() => null));
      // Not checked a second time: a clock that is hours ahead would ask for ever. The API has the last word.
      return solved && !isExpired(solved.challenge, now()) ? solved : make();
    },
  };
}
