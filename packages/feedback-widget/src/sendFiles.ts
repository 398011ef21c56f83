import type { Attachment, AttachmentRef, Effort } from '@cantho/api-client';
import { type Attachments, awaitAttachment, uploadAttachment } from '@cantho/api-client/attachments';
import { type DraftFile, hasArrived, isRejected } from './draftFiles.ts';

/** What is being sent, for a person to see. */
export interface FileProgress {
  readonly id: string;
  /** Bytes that arrived; all of them while it is `checking`. */
  readonly arrived: number;
  readonly isChecking: boolean;
}

export interface SendFilesOptions {
  readonly api: Attachments;
  /** The bytes of a file; `null` when the device no longer has them. */
  readonly open: (id: string) => Promise<Blob | null>;
  /** Solves a challenge for each; left out where a person signed in speaks. */
  readonly effort?: ((signal?: AbortSignal) => Promise<Effort>) | undefined;
  readonly signedIn: boolean;
  readonly signal: AbortSignal;
  /** Waits after a failure; may wait for the network, too. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly onProgress: (progress: FileProgress) => void;
  /** To be kept with the draft at once: a sending that breaks off goes on from there. */
  readonly onChange: (id: string, part: Pick<DraftFile, 'ref'> | Pick<DraftFile, 'outcome'>) => void;
}

/** The device no longer has what was chosen. */
class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
  readonly fileName: string;

  constructor(fileName: string) {
    super('expected the bytes of a chosen file, found none on the device');
    this.fileName = fileName;
  }
}

/** How often it is asked what a file was found to be, before the feedback goes out without knowing. */
const looks = 4;

/**
 * Sends what has not arrived yet, one file after the other, and asks what each was found to be.
 *
 * @returns the files as they are then; some may be `rejected`
 * @throws what the client rejects with, the signal's reason, `FileGoneError`, or what reading the file fails with
 */
export async function sendFiles(
  files: readonly DraftFile[],
  options: SendFilesOptions,
): Promise<DraftFile[]> {
  const sent: DraftFile[] = [];
  for (const file of files) {
    sent.push(hasArrived(file) || isRejected(file) ? file : await sendFile(file, options));
  }
  return sent;
}

async function sendFile(file: DraftFile, options: SendFilesOptions): Promise<DraftFile> {
  const { api, open, effort, signedIn, signal, wait, onProgress, onChange } = options;
  const blob = await open(file.id);
  if (!blob) throw new FileGoneError(file.name);
  const { name, size, id } = file;
  const onBegun = (ref: AttachmentRef) => onChange(id, { ref });
  const uploaded = await uploadAttachment(
    api,
    { name, size, slice: (start, end) => blob.slice(start, end) },
    {
      ...{ effort, signedIn, signal, wait, onBegun },
      known: file.ref ?? undefined,
      onProgress: (arrived) => onProgress({ id, arrived, isChecking: false }),
    },
  );
  const ref = { id: uploaded.id, secret: uploaded.secret };
  onProgress({ id, arrived: size, isChecking: true });
  const found = await awaitAttachment(api, ref, { retries: looks, signal, wait });
  const outcome = outcomeOf(found);
  onChange(id, { outcome });
  return { ...file, ref, outcome };
}

function outcomeOf({ state, reason }: Attachment): NonNullable<DraftFile['outcome']> {
  return { state, reason };
}
