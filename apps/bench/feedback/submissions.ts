import { createRandom } from '../load/random.ts';

export interface Submission {
  readonly index: number;
  /** A UUID, as the contract asks. */
  readonly key: string;
  /** What tells this one from all others in the database. */
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How many send it at the same time: a double click, a second tab. */
  readonly senders: 1 | 2;
  /** Sent once more after its receipt is there. */
  readonly isSentAgain: boolean;
}

const categories = ['question', 'suggestion', 'problem', 'correction', 'praise'] as const;

/**
 * Feedback about targets, tasks and the plan, the same for one seed; every eighth by two senders at once, every tenth once more
 * at the end.
 * @param run tells the texts and keys of one run from those of another in the same database
 */
export function createSubmissions({
  count,
  seed,
  run,
}: {
  count: number;
  seed: number;
  run: number;
}): Submission[] {
  const random = createRandom(seed * 1_000 + run);
  return Array.from({ length: count }, (_, index) => {
    const about = random.pick(['plan', `target-${random.between(1, 30)}`, `task-${random.between(1, 51)}`]);
    const filler = 'Góp ý gửi lúc mạng chập chờn. '.repeat(random.between(1, 12));
    const text = `Lượt ${run}, góp ý số ${index}. ${filler}`.trim();
    const rating = random.chance(0.3) ? { rating: random.between(1, 5) } : {};
    const contact = random.chance(0.2) ? { contact: { email: `so${index}@example.vn`, consent: true } } : {};
    return {
      index,
      key: uuidOf(random.next(), random.next(), run, index),
      text,
      body: { about, category: random.pick(categories), text, ...rating, ...contact },
      senders: index % 8 === 3 ? 2 : 1,
      isSentAgain: index % 10 === 7,
    };
  });
}

/** Version 4 in form; the counters keep two from being the same. */
function uuidOf(one: number, other: number, run: number, index: number): string {
  const hex = (value: number, length: number) =>
    Math.floor(value).toString(16).padStart(length, '0').slice(-length);
  const random = `${hex(one * 2 ** 32, 8)}-${hex(other * 2 ** 16, 4)}`;
  return `${random}-4${hex(run, 3)}-8${hex(index / 2 ** 20, 3)}-${hex(index, 12)}`;
}
