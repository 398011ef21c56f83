import type { FeedbackCategory } from '@cantho/api-client';

export const categories: readonly FeedbackCategory[] = [
  'question',
  'suggestion',
  'problem',
  'correction',
  'praise',
];

/** From not at all content to very content. */
export const ratings: readonly number[] = [1, 2, 3, 4, 5];

/** Code points of the text, as the contract limits them. */
export const textLimits = { min: 10, max: 2000 } as const;

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What a person has typed and chosen so far. */
export interface FeedbackValues {
  readonly about: string;
  readonly category: FeedbackCategory | '';
  readonly text: string;
  /** How content the person is with the subject; `null` when they did not say. */
  readonly rating: number | null;
  readonly contact: Contact;
  /** To the use of `contact`; without it nothing of it is sent. */
  readonly consent: boolean;
}

/**
 * A text as the API keeps it: line ends and composed letters written one way, white space at both ends cut, and without
 * the invisible characters it refuses (controls but for line break and tab, broken surrogates).
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .normalize('NFC')
    .trim();
}

/** Unicode code points after tidying: an emoji or a letter with its accents may be several. */
export function countCharacters(text: string): number {
  return [...tidyText(text)].length;
}
