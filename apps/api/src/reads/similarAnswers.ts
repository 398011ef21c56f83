import type { PublicAnswer } from '@cantho/api-client';
import { foldAccents } from '@cantho/plan';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type AnswerRow, publicAnswerOf, publicAnswers } from './publicAnswers.ts';

const mostSimilar = 5;
/** Of a long text the first words tell what it is about. */
const mostWords = 60;
/** No word of any language here is longer, and PostgreSQL takes none of more than 2 KB. */
const longestWord = 60;

/**
 * Published answers about a subject whose question or answer has words of a text, best first. What is sought are words that stand
 * side by side, as most Vietnamese words are two syllables and a single one is in every text; of a single word, whatever
 * begins with it.
 */
export async function readSimilar(
  db: Kysely<Database>,
  about: string,
  text: string,
): Promise<PublicAnswer[]> {
  const sought = similarQuery(about, text);
  if (sought === null) return [];
  const query = sql`${sought}::tsquery`;
  const rows: AnswerRow[] = await publicAnswers(db)
    .where(sql<boolean>`feedback_answers.words @@ ${query}`)
    .orderBy(sql`ts_rank(feedback_answers.words, ${query})`, 'desc')
    .orderBy('feedback_answers.answered_at', 'desc')
    .orderBy('feedback_answers.feedback_id')
    .limit(mostSimilar)
    .execute();
  return rows.map(publicAnswerOf);
}

/** A query of PostgreSQL in which every word is quoted; `null` where there is nothing to look for. */
export function similarQuery(about: string, text: string): string | null {
  const words = foldAccents(text)
    .replace(/[^a-z0-9\u0080-\u{10ffff}]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word.length <= longestWord)
    .slice(0, mostWords);
  const [first] = words;
  if (first === undefined) return null;
  const pairs = words.slice(1).map((word, index) => `('${words[index]}' <-> '${word}')`);
  const sought = pairs.length > 0 ? [...new Set(pairs)].join(' | ') : `'${first}':*`;
  return `'${about}' & (${sought})`;
}
