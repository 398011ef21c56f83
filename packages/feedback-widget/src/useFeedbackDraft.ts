import { createIdempotencyKey } from '@cantho/api-client';
import { useHost } from '@cantho/host-sdk/react-module';
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  chooseSubject,
  type Draft,
  emptyDraft,
  isBlank,
  loadDraft,
  removeDraft,
  saveDraft,
  withKey,
} from './drafts.ts';

interface Writing {
  readonly draft: Draft;
  /** Why what is shown is not what was shown before. */
  readonly notice: 'restored' | 'opened' | null;
  /** Where the draft shown before stays, when another was `opened`. */
  readonly leftAt: string | null;
  /** The device keeps it. */
  readonly isKept: boolean;
  /** What was deleted last, to have it back. */
  readonly deleted: Draft | null;
}

export interface FeedbackDraft extends Writing {
  /** The draft as it is now, also for what began earlier. */
  now(): Draft;
  put(draft: Draft): void;
  change(part: Partial<Draft>): void;
  choose(about: string): void;
  discard(): void;
  undo(): void;
}

/** The draft of a subject: each change is on the device before the next key is pressed. `newKey` makes `Idempotency-Key`s. */
export function useFeedbackDraft(about: string, newKey: () => string = createIdempotencyKey): FeedbackDraft {
  const { storage } = useHost();
  const [writing, setWriting] = useState<Writing>(() => {
    const stored = loadDraft(storage, about);
    const notice = stored && !isBlank(stored) ? 'restored' : null;
    const draft = withKey(stored ?? emptyDraft(about), newKey);
    return { draft, notice, leftAt: null, isKept: saveDraft(storage, draft), deleted: null };
  });
  const latest = useRef(writing.draft);
  const show = useCallback(
    (next: Draft, more: Partial<Writing> = {}) => {
      const draft = withKey(next, newKey);
      latest.current = draft;
      const isKept = saveDraft(storage, draft);
      setWriting({ notice: null, leftAt: null, deleted: null, ...more, draft, isKept });
    },
    [storage, newKey],
  );
  const actions = useMemo(
    () => ({
      now: () => latest.current,
      put: (draft: Draft) => show(draft),
      change: (part: Partial<Draft>) => show({ ...latest.current, ...part }),
      choose(next: string) {
        const before = latest.current;
        const { draft, how } = chooseSubject(before, next, loadDraft(storage, next));
        if (how === 'moved') removeDraft(storage, before.about);
        if (how === 'opened')
          show(draft, { notice: 'opened', leftAt: isBlank(before) ? null : before.about });
        else if (how === 'moved') show(draft);
      },
      discard: () => show(emptyDraft(latest.current.about), { deleted: latest.current }),
    }),
    [show, storage],
  );
  const undo = () => {
    if (writing.deleted) show(writing.deleted);
  };
  return { ...writing, ...actions, undo };
}
