import type { FeedbackReceipt } from '@cantho/api-client';
import { createIdempotencyKey } from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost } from '@cantho/host-sdk/react-module';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { beginAttempt, type Delivered, deliver, draftAfter, endAttempt } from './attempts.ts';
import { type Attempt, type Draft, emptyDraft, loadDraft, saveDraft } from './drafts.ts';
import { type Failure, failureOf } from './failures.ts';
import { useFeedbackApi, whileWaiting } from './feedbackApi.ts';
import { toFeedbackInput } from './feedbackInput.ts';
import { addSent } from './sentReceipts.ts';
import type { FeedbackDraft } from './useFeedbackDraft.ts';

export interface Sent {
  readonly receipt: FeedbackReceipt;
  /** The device remembers its code. */
  readonly isRemembered: boolean;
  /** What was taken is an earlier version; the later one stays as a draft. */
  readonly wasChanged: boolean;
}

interface Sending {
  readonly attempt: Attempt;
  readonly key: string;
  /** The draft when sending began. */
  readonly before: Draft;
}

/** The draft a sending belongs to, wherever it is by now: on the screen, or only in the storage. */
function replaceDraft(
  { storage }: Host,
  screen: FeedbackDraft | null,
  { attempt, key }: Sending,
  replace: (draft: Draft) => Draft,
): void {
  if (screen?.now().key === key) {
    screen.put(replace(screen.now()));
    return;
  }
  const stored = loadDraft(storage, attempt.input.about);
  if (stored?.key === key) saveDraft(storage, replace(stored));
}

/** Sends the draft, once whatever happens; `newKey` makes `Idempotency-Key`s. */
export function useSending(writing: FeedbackDraft, newKey: () => string = createIdempotencyKey) {
  const host = useHost();
  const { client } = useFeedbackApi();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  // The draft goes on being written while it is sent, and its screen may be gone when the answer comes.
  const screen = useRef<FeedbackDraft | null>(writing);
  useEffect(() => {
    screen.current = writing;
    return () => {
      screen.current = null;
    };
  }, [writing]);

  const accept = (sending: Sending, { receipt, input }: Delivered<FeedbackReceipt>) => {
    const isRemembered = addSent(host.storage, receipt);
    let wasChanged = false;
    replaceDraft(host, screen.current, sending, (draft) => {
      const rest = draftAfter(draft, input);
      wasChanged = rest !== null;
      return rest ?? emptyDraft(draft.about);
    });
    host.events.emit('feedback:created', { about: input.about, receiptCode: receipt.receiptCode });
    setSent({ receipt, isRemembered, wasChanged });
  };
  const { mutate, isPending } = useMutation({
    ...asHostSays(whileWaiting, host),
    mutationFn: (sending: Sending) =>
      deliver(sending.attempt, sending.before.unconfirmed, ({ input, signedIn }) =>
        client.createFeedback({ input, signedIn, idempotencyKey: sending.key }),
      ),
    onSuccess: (delivered, sending) => accept(sending, delivered),
    onError(error, sending) {
      replaceDraft(host, screen.current, sending, (draft) => endAttempt(draft, sending.before, error));
      setFailure(failureOf(error, host.online.get(), host.now()));
    },
    onSettled: () => {
      isBusy.current = false;
    },
  });
  // State comes a render late: a double click would slip in between.
  const isBusy = useRef(false);
  const send = (part: Partial<Draft> = {}) => {
    if (isBusy.current) return;
    if (!host.online.get()) {
      setFailure({ reason: 'offline', retryAt: null, fields: {} });
      return;
    }
    isBusy.current = true;
    setFailure(null);
    const before = { ...writing.now(), ...part };
    const at = host.now().toISOString();
    const input = toFeedbackInput(before);
    const { draft, attempt, key } = beginAttempt(before, { input, signedIn: before.attach, at, newKey });
    writing.put(draft);
    mutate({ attempt, key, before });
  };
  return {
    send,
    isSending: isPending,
    failure,
    forgetFailure: () => setFailure(null),
    sent,
    /** Back to the form. */
    writeAnother: () => setSent(null),
  };
}
