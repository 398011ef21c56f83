import type { FeedbackInput } from '@cantho/api-client';
import type { HostStorage } from '@cantho/host-sdk';
import { type DraftFile, readFiles } from './draftFiles.ts';
import { categories, type FeedbackValues, ratings } from './feedbackInput.ts';

/** A sending whose outcome is not known: no answer came, or a broken one. The API may have taken it. */
export interface Attempt {
  readonly input: FeedbackInput;
  readonly signedIn: boolean;
  /** When it was first sent, RFC 3339. */
  readonly at: string;
}

/** What is written about one subject and not yet known to be received; kept on the device. */
export interface Draft extends FeedbackValues {
  /** Send it as the person signed in. */
  readonly attach: boolean;
  readonly files: readonly DraftFile[];
  /** Was to be sent when there was no network: when it is back, the person is asked. */
  readonly queued: boolean;
  /**
   * The `Idempotency-Key` of all attempts to send this draft; `null` while it is blank. From the first letter on, so that two tabs
   * with the same draft have the same.
   */
  readonly key: string | null;
  /** Oldest first. */
  readonly unconfirmed: readonly Attempt[];
}

export function emptyDraft(about: string): Draft {
  const contact = { name: '', email: '', phone: '' };
  return {
    about,
    category: '',
    text: '',
    rating: null,
    contact,
    consent: false,
    attach: false,
    files: [],
    queued: false,
    key: null,
    unconfirmed: [],
  };
}

/** Nothing in it that a person would miss. */
export function isBlank({ text, category, rating, contact, files, unconfirmed }: Draft): boolean {
  const typed = text + contact.name + contact.email + contact.phone;
  const isChosen = category !== '' || rating !== null || files.length > 0;
  return !isChosen && unconfirmed.length === 0 && typed.trim() === '';
}

/** With a key as soon as there is something to send. */
export function withKey(draft: Draft, newKey: () => string): Draft {
  return draft.key !== null || isBlank(draft) ? draft : { ...draft, key: newKey() };
}

const keyOf = (about: string): string => `draft:${about}`;

/** Whether it is kept now. A storage that is full, blocked or missing keeps nothing and may say nothing: so it is read back. */
export function saveDraft(storage: HostStorage, draft: Draft): boolean {
  const key = keyOf(draft.about);
  try {
    if (isBlank(draft) && !draft.attach) {
      storage.remove(key);
      return true;
    }
    const text = JSON.stringify(draft);
    storage.set(key, text);
    return storage.get(key) === text;
  } catch {
    return false;
  }
}

export function removeDraft(storage: HostStorage, about: string): void {
  try {
    storage.remove(keyOf(about));
  } catch {
    // A storage that cannot be written holds no draft.
  }
}

/** The draft about a subject; `null` when there is none, or one that cannot be read. */
export function loadDraft(storage: HostStorage, about: string): Draft | null {
  try {
    return draftOf(JSON.parse(storage.get(keyOf(about)) ?? 'null'), about);
  } catch {
    return null;
  }
}

type Unknown = Readonly<Record<string, unknown>>;

const asRecord = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an earlier version of this module, or a hand, left in the storage is taken as far as it can be. */
function draftOf(value: unknown, about: string): Draft | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = asRecord(value);
  const contact = asRecord(kept.contact);
  const unconfirmed = Array.isArray(kept.unconfirmed) ? kept.unconfirmed.filter(isAttempt) : [];
  return {
    about,
    category: categories.find((category) => category === kept.category) ?? '',
    text: asText(kept.text),
    rating: ratings.find((rating) => rating === kept.rating) ?? null,
    contact: { name: asText(contact.name), email: asText(contact.email), phone: asText(contact.phone) },
    consent: kept.consent === true,
    attach: kept.attach === true,
    files: readFiles(kept.files),
    queued: kept.queued === true,
    key: asText(kept.key) || null,
    unconfirmed,
  };
}

function isAttempt(value: unknown): value is Attempt {
  const { input, signedIn, at } = asRecord(value);
  return typeof asRecord(input).text === 'string' && typeof signedIn === 'boolean' && typeof at === 'string';
}

export interface Choice {
  /** What the form shows now. */
  readonly draft: Draft;
  /** `moved`: what is on screen goes along; `opened`: an earlier draft of that subject is shown, and what was on screen stays with its own. */
  readonly how: 'same' | 'moved' | 'opened';
}

/** Another subject is chosen. Nothing is lost: a draft is neither overwritten nor left behind empty. */
export function chooseSubject(current: Draft, about: string, stored: Draft | null): Choice {
  if (about === current.about) return { draft: current, how: 'same' };
  if (stored && !isBlank(stored)) return { draft: stored, how: 'opened' };
  return { draft: { ...current, about }, how: 'moved' };
}
