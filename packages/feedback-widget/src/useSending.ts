import { type Effort, type FeedbackReceipt, isProblem } from '@cantho/api-client';
import { attachments } from '@cantho/api-client/attachments';
import type { Host } from '@cantho/host-sdk';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost } from '@cantho/host-sdk/react-module';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { beginAttempt, type Delivered, deliver, draftAfter, endAttempt } from './attempts.ts';
import { toFeedbackInput } from './checkFeedback.ts';
import { type DraftFile, isRejected, refsOf } from './draftFiles.ts';
import { type Attempt, type Draft, emptyDraft, loadDraft, saveDraft } from './drafts.ts';
import { type Failure, failureOf } from './failures.ts';
import { useFeedbackApi, whileWaiting } from './feedbackApi.ts';
import { type FileProgress, sendFiles } from './sendFiles.ts';
import type { Sent } from './sent.ts';
import { addSent, readSent } from './sentReceipts.ts';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import type { Files } from './useFiles.ts';
import { waitOnline } from './waitOnline.ts';
import { type Locks, withLock } from './withLock.ts';

/** What is going on: another tab sends the same draft; files are on their way; the feedback itself is. */
export type Phase = 'otherTab' | 'files' | 'feedback';

export interface SendingOptions {
  readonly writing: FeedbackDraft;
  readonly files: Files;
  /** Solves what the API asks of the signed out. */
  readonly takeEffort: () => Promise<Effort | undefined>;
  /** What the form knows of how it was filled in. */
  readonly signs: () => Pick<Effort, 'website' | 'writtenForMs'>;
  readonly onSent: (sent: Sent) => void;
  readonly newKey: () => string;
  readonly locks?: Locks | undefined;
}

interface Sending {
  /** The draft when sending began; it has a key. */
  readonly before: Draft;
  readonly key: string;
  readonly signal: AbortSignal;
}

/** Sent from another tab, with files that would have to be sent a second time to be told so by the API. */
class SentElsewhereError extends Error {
  override readonly name = 'SentElsewhereError';
}

/** At least one file was refused: the feedback waits until the person has taken it out. */
class FilesRefusedError extends Error {
  override readonly name = 'FilesRefusedError';
}

/** The draft a sending belongs to, wherever it is by now: on the screen, or only in the storage. */
function replaceDraft(
  { storage }: Host,
  screen: FeedbackDraft | null,
  { key, before }: Sending,
  replace: (draft: Draft) => Draft,
): void {
  if (screen?.now().key === key) {
    screen.put(replace(screen.now()));
    return;
  }
  const stored = loadDraft(storage, before.about);
  if (stored?.key === key) saveDraft(storage, replace(stored));
}

const withFile =
  (id: string, part: Partial<DraftFile>) =>
  (draft: Draft): Draft => ({
    ...draft,
    files: draft.files.map((file) => (file.id === id ? { ...file, ...part } : file)),
  });

/** Sends the draft with its files, once whatever happens. */
export function useSending(options: SendingOptions) {
  const { writing, files, locks } = options;
  const host = useHost();
  const { client } = useFeedbackApi();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [phase, setPhase] = useState<Phase | null>(null);
  const [progress, setProgress] = useState<FileProgress | null>(null);
  // The draft goes on being written while it is sent, and its screen may be gone when the answer comes.
  const screen = useRef<FeedbackDraft | null>(writing);
  useEffect(() => {
    screen.current = writing;
    return () => {
      screen.current = null;
    };
  }, [writing]);
  const stopping = useRef<AbortController | null>(null);
  const change = (sending: Sending, replace: (draft: Draft) => Draft) =>
    replaceDraft(host, screen.current, sending, replace);
  const nowOf = ({ key, before }: Sending): Draft => {
    const shown = screen.current?.now();
    if (shown?.key === key) return shown;
    const stored = loadDraft(host.storage, before.about);
    return stored?.key === key ? stored : before;
  };

  const sendAllFiles = async (sending: Sending) => {
    const { before, signal, key } = sending;
    if (before.files.length === 0) return [];
    if (readSent(host.storage).some((sent) => sent.key === key)) throw new SentElsewhereError('sent before');
    setPhase('files');
    const sent = await sendFiles(nowOf(sending).files, {
      api: attachments(client),
      open: files.open,
      ...(before.attach ? {} : { effort: async () => (await options.takeEffort()) as Effort }),
      signedIn: before.attach,
      signal,
      wait: (ms, stopped) => waitOnline(host.online, ms, stopped),
      onProgress: setProgress,
      onChange: (id, part) => change(sending, withFile(id, part)),
    });
    setProgress(null);
    if (sent.some(isRejected)) throw new FilesRefusedError('a file was refused');
    return refsOf(sent);
  };
  const sendOnce = async ({ input, signedIn }: Attempt, key: string) => {
    const solved = signedIn ? undefined : await options.takeEffort();
    const effort = solved && { ...solved, ...options.signs() };
    return client.createFeedback({
      input: effort ? { ...input, effort } : input,
      signedIn,
      idempotencyKey: key,
    });
  };
  const carryOut = async (sending: Sending): Promise<Delivered<FeedbackReceipt>> => {
    const { before, key } = sending;
    const refs = await sendAllFiles(sending);
    setPhase('feedback');
    const current = { ...before, unconfirmed: nowOf(sending).unconfirmed };
    const begun = beginAttempt(current, {
      input: toFeedbackInput(before, refs),
      signedIn: before.attach,
      at: host.now().toISOString(),
      newKey: options.newKey,
    });
    change(sending, (draft) => ({ ...draft, unconfirmed: begun.draft.unconfirmed }));
    return deliver(begun.attempt, before.unconfirmed, (attempt) =>
      sendOnce(attempt, key).catch((error) => {
        // A challenge may have run out while the person wrote: another one, and nobody need know.
        if (isProblem(error, 'challengeFailed')) return sendOnce(attempt, key);
        throw error;
      }),
    );
  };
  const accept = (sending: Sending, { receipt, input }: Delivered<FeedbackReceipt>) => {
    const isRemembered = addSent(host.storage, { ...receipt, key: sending.key });
    let wasChanged = false;
    files.forget(nowOf(sending).files);
    change(sending, (draft) => {
      const rest = draftAfter(draft, input);
      wasChanged = rest !== null;
      return rest ?? emptyDraft(draft.about);
    });
    host.events.emit('feedback:created', { about: input.about, receiptCode: receipt.receiptCode });
    options.onSent({ receipt, isRemembered, wasChanged, isOfAccount: sending.before.attach });
  };
  const fail = (sending: Sending, error: unknown) => {
    const isOnline = host.online.get();
    change(sending, (draft) => ({
      ...endAttempt(draft, sending.before, error),
      // The network went: the person is asked when it is back.
      queued: !isOnline,
    }));
    if (!sending.signal.aborted) setFailure(failureOf(error, isOnline, host.now()));
  };
  const { mutate, isPending } = useMutation({
    ...asHostSays(
      {
        ...whileWaiting,
        // Files have a patience of their own.
        retry: (failures: number, error: Error) =>
          (error as { readonly operation?: string }).operation === 'createFeedback' &&
          whileWaiting.retry(failures, error),
      },
      host,
    ),
    mutationFn: (sending: Sending) =>
      withLock(
        locks,
        `cantho-feedback:${sending.key}`,
        () => setPhase('otherTab'),
        () => carryOut(sending),
      ),
    onSuccess: (delivered, sending) => accept(sending, delivered),
    onError: (error, sending) => fail(sending, error),
    onSettled: () => {
      isBusy.current = false;
      setPhase(null);
      setProgress(null);
    },
  });
  // State comes a render late: a double click would slip in between.
  const isBusy = useRef(false);
  const send = (part: Partial<Draft> = {}) => {
    if (isBusy.current) return;
    const wanted = { ...writing.now(), ...part };
    const key = wanted.key ?? options.newKey();
    const before = { ...wanted, key, queued: !host.online.get() };
    setFailure(null);
    writing.put(before);
    if (before.queued) return;
    isBusy.current = true;
    stopping.current = new AbortController();
    mutate({ before, key, signal: stopping.current.signal });
  };
  return {
    send,
    /** Stops files on their way; what has arrived is not sent twice. */
    stop: () => stopping.current?.abort(),
    isSending: isPending,
    phase,
    progress,
    failure,
    forgetFailure: () => setFailure(null),
  };
}
