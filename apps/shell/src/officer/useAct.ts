import { isProblem, type OfficerActionKind, type OfficerFeedback, readFailure } from '@cantho/api-client';
import { isSignInRequired } from '@cantho/host-sdk';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost } from '@cantho/host-sdk/react-module';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ActionField, actionOf, sentencesByField } from './actionProblems.ts';
import { type ActChange, changeBetween } from './changes.ts';
import type { OfficerDraft } from './drafts.ts';
import { useOfficerApi } from './officerData.ts';

type FailureReason = ReturnType<typeof readFailure> | 'offlineAction' | 'signIn';

/** What came of an action. */
export type Outcome =
  | { readonly kind: 'done'; readonly action: OfficerActionKind; readonly feedback: OfficerFeedback }
  /** Somebody acted meanwhile. */
  | { readonly kind: 'conflict'; readonly change: ActChange | null }
  /** The API's own sentences, by field. */
  | {
      readonly kind: 'refused';
      readonly because: 'fields' | 'personal';
      readonly sentences: ReadonlyMap<ActionField | null, readonly string[]>;
    }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

function reasonOf(error: Error, isOnline: boolean): FailureReason {
  if (isSignInRequired(error)) return 'signIn';
  const reason = readFailure(error, isOnline);
  return reason === 'offline' ? 'offlineAction' : reason;
}

/** Sends an action on the feedback as the officer saw it, and says what came of it. */
export function useAct(feedback: OfficerFeedback) {
  const host = useHost();
  const { officer } = useOfficerApi();
  const cache = useQueryClient();
  const { mutateAsync, isPending } = useMutation(asHostSays(officer.actOnFeedback(), host));
  const { id, version } = feedback;

  /** `null` where it cannot be read any more: another agency has it. */
  const readChange = async (): Promise<ActChange | null> => {
    try {
      const after = await cache.fetchQuery({ ...officer.officerFeedback(id), staleTime: 0, retry: false });
      const trail = await cache.fetchQuery({ ...officer.audit(id), staleTime: 0, retry: false });
      return changeBetween(feedback, after, trail.items);
    } catch {
      return null;
    }
  };

  const outcomeOf = async (error: Error): Promise<Outcome> => {
    if (isProblem(error, 'stateConflict')) return { kind: 'conflict', change: await readChange() };
    if (isProblem(error, 'validation', 'personalDataFound')) {
      const because = error.kind === 'validation' ? 'fields' : 'personal';
      return { kind: 'refused', because, sentences: sentencesByField(error.errors) };
    }
    return { kind: 'failed', reason: reasonOf(error, host.online.get()) };
  };

  const act = async (action: OfficerActionKind, draft: OfficerDraft): Promise<Outcome> => {
    try {
      const after = await mutateAsync({ id, action: actionOf(action, version, draft) });
      cache.setQueryData(officer.officerFeedback(id).queryKey, after);
      void cache.invalidateQueries({ queryKey: officer.audit(id).queryKey });
      return { kind: 'done', action, feedback: after };
    } catch (error) {
      return outcomeOf(error as Error);
    }
  };
  return { act, isPending };
}
