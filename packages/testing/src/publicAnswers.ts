import type { PublicAnswer } from '@cantho/api-client';
import { foldAccents } from '@cantho/plan';
import type { World } from './handling.ts';
import { publicAnswerOf } from './storedFeedback.ts';

const most = 5;

/** Those put in, and those officers gave since. */
export function publicAnswersOn(
  about: string,
  { publicAnswers, feedback }: Pick<World, 'publicAnswers' | 'feedback'>,
): PublicAnswer[] {
  const given = feedback.all.filter((one) => one.about === about).flatMap((one) => publicAnswerOf(one) ?? []);
  return [...(publicAnswers[about] ?? []), ...given];
}

/** Those with the most words of a text in them, at least two of them or half; as many: newest first. */
export function similarAnswers(answers: readonly PublicAnswer[], text: string): PublicAnswer[] {
  const wanted = wordsOf(text);
  const least = Math.min(2, Math.ceil(wanted.size / 2));
  return answers
    .map((answer) => ({ answer, shared: sharedWords(answer, wanted) }))
    .filter(({ shared }) => shared >= least && shared > 0)
    .sort((a, b) => b.shared - a.shared || Date.parse(b.answer.answeredAt) - Date.parse(a.answer.answeredAt))
    .slice(0, most)
    .map(({ answer }) => answer);
}

function wordsOf(text: string): Set<string> {
  return new Set(foldAccents(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

function sharedWords({ question, text }: PublicAnswer, wanted: ReadonlySet<string>): number {
  const held = wordsOf(`${question ?? ''} ${text}`);
  return [...wanted].filter((word) => held.has(word)).length;
}
