import type { Attachments } from './attachments.ts';
import type { Attachment, AttachmentRef, Effort, NewAttachment } from './contract.ts';
import { isNetworkError, isProblem, MalformedAnswerError } from './errors.ts';
import { createRetryPolicy, type RetryOptions } from './retry.ts';

/** A `File`, or what is kept of one. */
export interface UploadFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  slice(start: number, end: number): Pick<Blob, 'arrayBuffer'>;
}

export interface WaitOptions extends RetryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Resolves after `ms`, or rejects with the reason of the signal; by default by `setTimeout`. May also wait for the connection. */
  readonly wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

export interface UploadAttachmentOptions extends WaitOptions {
  /** As an earlier upload of the same file was told it: goes on from where that broke off. One the API no longer has is begun anew. */
  readonly known?: AttachmentRef | undefined;
  /** Told as soon as there is something to go on with: keep it beside the file. */
  readonly onBegun?: ((ref: AttachmentRef) => void) | undefined;
  /** Most bytes of a part. Default what the API likes best. */
  readonly partSize?: number | undefined;
  /** Solves a challenge; asked before each attempt to begin, as each opens one attachment. A person signed in needs none. */
  readonly effort?: ((signal?: AbortSignal) => Promise<Effort>) | undefined;
  readonly signedIn?: boolean | undefined;
  /** Bytes that have arrived, of `size`. */
  readonly onProgress?: ((arrived: number, size: number) => void) | undefined;
}

/** All bytes arrived, or it was refused before they did: `state` says what became of it. */
export type UploadedAttachment = Attachment & AttachmentRef;

const firstPart = 128 * 1024;
const leastPart = 16 * 1024;
const longestName = 255;

/**
 * Sends a file in parts. After a failure that may heal (no connection, a timeout, 5xx, 429, `offsetMismatch`) it waits, asks how
 * far the API is, and goes on from there; it gives up after `retries` (default 6) failures in a row without a byte of progress, and
 * at once at what does not heal. Parts begin small, double with each that arrives and are halved at each that does not.
 *
 * @throws What the client rejects with, the reason of the signal, or what reading the file fails with.
 */
export async function uploadAttachment(
  api: Attachments,
  file: UploadFile,
  options: UploadAttachmentOptions = {},
): Promise<UploadedAttachment> {
  const patience = patienceOf(options);
  const { ref, begun } = await begin(api, file, options, patience);
  const most = options.partSize ?? begun.partSize ?? Number.POSITIVE_INFINITY;
  let size = Math.min(firstPart, most);
  let reached: Attachment = begun;
  for (;;) {
    options.onProgress?.(reached.offset, file.size);
    if (reached.state !== 'uploading' || reached.offset >= file.size) return { ...reached, ...ref };
    const before = reached.offset;
    try {
      reached = await sendPart({ api, ref, file, offset: before, size, signal: options.signal });
      size = Math.min(most, size * 2);
    } catch (error) {
      await patience.bear(error);
      size = Math.max(Math.min(leastPart, most), size / 2);
      reached = await untilAnswered(() => look(api, ref, options), patience);
    }
    if (reached.offset > before) patience.renew();
  }
}

/**
 * Asks what an attachment was found to be, at first often and then less, until it is known or `retries` (default 8) are used up;
 * then its `state` is still `processing`.
 */
export async function awaitAttachment(
  api: Attachments,
  ref: AttachmentRef,
  options: WaitOptions = {},
): Promise<Attachment> {
  const { retries = 8, random, signal, wait = waitByTimer } = options;
  const { retryDelay } = createRetryPolicy({ random });
  const patience = patienceOf(options);
  for (let asked = 0; ; asked += 1) {
    const found = await untilAnswered(() => look(api, ref, options), patience);
    if (found.state !== 'processing' || asked >= retries) return found;
    await wait(retryDelay(asked, null), signal);
  }
}

interface Patience {
  /** Waits after a failure that may heal; throws any other, and one too many. */
  bear(error: unknown): Promise<void>;
  /** Something was achieved: failures are counted anew. */
  renew(): void;
}

function patienceOf(options: UploadAttachmentOptions): Patience {
  const { retries = 6, random, signal, effort, wait = waitByTimer } = options;
  const { retryDelay } = createRetryPolicy({ random });
  let failures = 0;
  return {
    async bear(error) {
      const isWorn = isProblem(error, 'challengeFailed') && effort !== undefined;
      if (signal?.aborted || failures >= retries || !(mayHeal(error) || isWorn)) throw error;
      await wait(retryDelay(failures, error), signal);
      failures += 1;
    },
    renew() {
      failures = 0;
    },
  };
}

const longestWaitSeconds = 60;

function mayHeal(error: unknown): boolean {
  if (isNetworkError(error) || isProblem(error, 'offsetMismatch')) return true;
  if (!isProblem(error) || (error.retryAfter ?? 0) > longestWaitSeconds) return false;
  // 408: an API that cuts slow senders off.
  return error.status >= 500 || error.status === 429 || error.status === 408;
}

async function untilAnswered<Data>(ask: () => Promise<Data>, patience: Patience): Promise<Data> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      await patience.bear(error);
    }
  }
}

interface Begun {
  readonly ref: AttachmentRef;
  readonly begun: Attachment & Partial<Pick<NewAttachment, 'partSize'>>;
}

async function begin(
  api: Attachments,
  file: UploadFile,
  options: UploadAttachmentOptions,
  patience: Patience,
): Promise<Begun> {
  const { known, effort, signal, signedIn, onBegun } = options;
  if (known) {
    const found = await untilAnswered(() => lookOrNull(api, known, options), patience);
    if (found?.size === file.size) return { ref: known, begun: found };
  }
  // Its end tells what kind of file it is.
  const fileName = [...file.name].slice(-longestName).join('') || '-';
  const begun = await untilAnswered(async () => {
    const solved = effort && { effort: await effort(signal) };
    return api.createAttachment({ fileName, size: file.size, ...solved }, { signal, signedIn });
  }, patience);
  const ref = { id: begun.id, secret: begun.secret };
  onBegun?.(ref);
  return { ref, begun };
}

function look(api: Attachments, { id, secret }: AttachmentRef, { signal }: WaitOptions): Promise<Attachment> {
  return api.getAttachment(id, secret, { signal });
}

async function lookOrNull(
  api: Attachments,
  ref: AttachmentRef,
  options: WaitOptions,
): Promise<Attachment | null> {
  try {
    return await look(api, ref, options);
  } catch (error) {
    if (isProblem(error, 'notFound')) return null;
    throw error;
  }
}

interface Part {
  readonly api: Attachments;
  readonly ref: AttachmentRef;
  readonly file: UploadFile;
  readonly offset: number;
  readonly size: number;
  readonly signal: AbortSignal | undefined;
}

async function sendPart({ api, ref, file, offset, size, signal }: Part): Promise<Attachment> {
  // Read before it is sent: a file that is gone or was changed fails as such, not as a lost connection.
  const bytes = new Uint8Array(await file.slice(offset, Math.min(offset + size, file.size)).arrayBuffer());
  const reached = await api.appendAttachment(ref.id, ref.secret, offset, bytes, { signal });
  if (reached.offset > offset || reached.state !== 'uploading') return reached;
  throw new MalformedAnswerError('appendAttachment', `"offset" above ${offset}`, String(reached.offset));
}

function waitByTimer(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
