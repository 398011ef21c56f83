import type { OfficerFeedback } from '@cantho/api-client';
import { useCallback, useMemo, useState } from 'react';
import { type DraftStore, emptyDraft, type OfficerDraft } from './drafts.ts';

export interface Draft {
  readonly draft: OfficerDraft;
  /** Whether there is something an officer would miss. */
  readonly isTyped: boolean;
  readonly update: (changed: Partial<OfficerDraft>) => void;
  readonly clear: () => void;
}

/** What the forms begin with: whoever corrects an answer begins with the one that stands. */
function beginning({ state, answer }: OfficerFeedback): OfficerDraft {
  if (state !== 'answered' || !answer) return emptyDraft;
  const { text, visibility, question } = answer;
  return { ...emptyDraft, text, visibility, question: question ?? '' };
}

/** The draft of one feedback, kept on the device at each change. */
export function useDraft(store: DraftStore, feedback: OfficerFeedback): Draft {
  const { id } = feedback;
  const begun = useMemo(() => beginning(feedback), [feedback]);
  const [typed, setTyped] = useState(() => store.read(id));
  const clear = useCallback(() => {
    store.remove(id);
    setTyped(null);
  }, [store, id]);
  const draft = typed ?? begun;
  const update = useCallback(
    (changed: Partial<OfficerDraft>) => {
      const next = { ...draft, ...changed };
      if (JSON.stringify(next) === JSON.stringify(begun)) return clear();
      store.write(id, next);
      setTyped(next);
    },
    [store, id, draft, begun, clear],
  );
  return { draft, isTyped: typed !== null, update, clear };
}
