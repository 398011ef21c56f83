import { foldAccents, matchesText } from '@cantho/plan/rules';
import type { SubjectChoice, SubjectGroup } from './subjects.ts';

/** Choices that hold every word of a query, accents aside, or have the number it is; the chosen one always stays. */
export function filterSubjects(
  groups: readonly SubjectGroup[],
  query: string,
  chosen: string,
): SubjectGroup[] {
  const words = foldAccents(query);
  const fits = ({ about, no, text }: SubjectChoice) =>
    about === chosen || (/^\d+$/.test(words) ? String(no) === words : matchesText(text, words));
  return groups
    .map(({ name, choices }) => ({ name, choices: choices.filter(fits) }))
    .filter(({ choices }) => choices.length > 0);
}

/** The beginning of a long text, whole words only: a list of choices must stay readable on a phone. */
export function shortened(text: string, length = 80): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.]+$/, '')}…`;
}
