import { createIdempotencyKey } from '@cantho/api-client';
import { attachments } from '@cantho/api-client/attachments';
import { useHost } from '@cantho/host-sdk/react-module';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type DraftFile, type RefusedFile, sortChosen } from './draftFiles.ts';
import { useFeedbackApi } from './feedbackApi.ts';
import { createFileStore } from './fileStore.ts';
import type { FeedbackDraft } from './useFeedbackDraft.ts';

/** Milliseconds after which files of a draft that was never finished are removed from the device. */
const keptForMs = 30 * 24 * 3_600_000;

export interface Files {
  /** Why some of those chosen last were not taken. */
  readonly refused: readonly RefusedFile[];
  /** Ids of those the device does not keep beyond this visit. */
  readonly notKept: ReadonlySet<string>;
  /** Ids of those the device has lost: they must be chosen again. */
  readonly lost: ReadonlySet<string>;
  add(chosen: readonly File[]): void;
  remove(file: DraftFile): void;
  /** The bytes; `null` when they are gone. */
  open(id: string): Promise<Blob | null>;
  /** They were sent, or are not wanted any more. `asked`: the API is told, too. */
  forget(files: readonly DraftFile[], asked?: boolean): void;
  /** The draft goes, with what belongs to it; until the next change it can be had back. */
  discard(): void;
  undo(): void;
}

/** The files of a draft: their bytes here and on the device, and what was refused. */
export function useFiles(writing: FeedbackDraft): Files {
  const host = useHost();
  const { client } = useFeedbackApi();
  const store = useMemo(() => createFileStore(() => host.now().getTime()), [host]);
  const here = useRef(new Map<string, Blob>());
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [notKept, setNotKept] = useState<ReadonlySet<string>>(new Set());
  const lost = useLost(writing.draft.files, here.current, store.get);
  useEffect(() => void store.sweep(host.now().getTime() - keptForMs), [store, host]);

  const keep = async (file: DraftFile, blob: Blob) => {
    here.current.set(file.id, blob);
    try {
      if (!(await store.put(file.id, blob))) setNotKept((ids) => new Set(ids).add(file.id));
    } catch {
      drop(file);
      setRefused((others) => [...others, { name: file.name, size: file.size, fault: 'unreadable' }]);
    }
  };
  const drop = ({ id }: DraftFile) => {
    writing.change({ files: writing.now().files.filter((other) => other.id !== id) });
  };
  const takeBack = ({ ref }: DraftFile) => {
    // Should it not be told, the API forgets it by itself after a day.
    if (ref)
      attachments(client)
        .deleteAttachment(ref.id, ref.secret)
        .catch(() => {});
  };
  const forget = (files: readonly DraftFile[], asked = false) => {
    if (asked) files.forEach(takeBack);
    void store.remove(files.map(({ id }) => id));
  };
  const open = async (id: string) => here.current.get(id) ?? (await store.get(id));
  return {
    refused,
    notKept,
    lost,
    open,
    forget,
    add(chosen) {
      const { taken, refused: not } = sortChosen(chosen, writing.now().files.length);
      setRefused(not);
      const added = taken.map((file) => ({ file, kept: draftFileOf(file) }));
      if (added.length === 0) return;
      writing.change({ files: [...writing.now().files, ...added.map(({ kept }) => kept)] });
      for (const { file, kept } of added) void keep(kept, file);
    },
    remove(file) {
      setRefused([]);
      here.current.delete(file.id);
      drop(file);
      forget([file], true);
    },
    discard() {
      const { files } = writing.now();
      setRefused([]);
      writing.discard();
      // Read before they go, for the undoing.
      void Promise.all(
        files.map(async ({ id }) => {
          const blob = await open(id);
          if (blob) here.current.set(id, blob);
        }),
      ).then(() => forget(files, true));
    },
    undo() {
      const files = writing.deleted?.files ?? [];
      writing.undo();
      for (const file of files) {
        const blob = here.current.get(file.id);
        if (blob) void keep(file, blob);
      }
    },
  };
}

function draftFileOf({ name, size, type }: File): DraftFile {
  return { id: createIdempotencyKey(), name, size, type, ref: null, outcome: null };
}

/** Files of an earlier visit whose bytes are gone, as when the browser cleared its storage. Those the API has judged need none. */
function useLost(
  files: readonly DraftFile[],
  here: ReadonlyMap<string, Blob>,
  get: (id: string) => Promise<Blob | null>,
): ReadonlySet<string> {
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const file of files) {
      if (asked.current.has(file.id) || here.has(file.id) || file.outcome) continue;
      asked.current.add(file.id);
      void get(file.id).then((blob) => {
        if (!blob && !here.has(file.id)) setLost((ids) => new Set(ids).add(file.id));
      });
    }
  }, [files, here, get]);
  return lost;
}
