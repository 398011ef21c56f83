import type { Attachment, AttachmentRef } from '@cantho/api-client';

/** A file a person chose. Its bytes are kept apart (`fileStore.ts`), under `id`. */
export interface DraftFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** As the device believes it to be; may be empty. What it is, the API finds out. */
  readonly type: string;
  /** Once the API has begun to take it, to go on from where that broke off. */
  readonly ref: AttachmentRef | null;
  /** What the API said when all bytes had come. */
  readonly outcome: Pick<Attachment, 'state' | 'reason'> | null;
}

/** Most files of a feedback, and bytes of each, as the contract limits them. */
export const fileLimits = { count: 4, bytes: 10_485_760 } as const;

/** For file inputs. A hint: the API decides by content. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,application/pdf';

const knownTypes = /^(image\/(jpeg|png|webp|heic|heif)|application\/pdf)$/;
const knownEndings = /\.(jpe?g|png|webp|heic|heif|pdf)$/i;

export type FileFault = 'count' | 'size' | 'empty' | 'type' | 'unreadable';

export interface RefusedFile {
  readonly name: string;
  readonly size: number;
  readonly fault: FileFault;
}

type Chosen = Pick<File, 'name' | 'size' | 'type'>;

/** Why a file cannot be sent; `null` when it may be. Some devices name no type: then its name's ending counts. */
export function faultOf({ name, size, type }: Chosen): FileFault | null {
  if (size === 0) return 'empty';
  if (size > fileLimits.bytes) return 'size';
  return knownTypes.test(type) || knownEndings.test(name) ? null : 'type';
}

/** Those that may be sent, as many as there is room for, and why each of the others may not. */
export function sortChosen<File extends Chosen>(
  chosen: readonly File[],
  already: number,
): { readonly taken: readonly File[]; readonly refused: readonly RefusedFile[] } {
  const taken: File[] = [];
  const refused: RefusedFile[] = [];
  for (const file of chosen) {
    const fault = faultOf(file) ?? (already + taken.length >= fileLimits.count ? 'count' : null);
    if (fault === null) taken.push(file);
    else refused.push({ name: file.name, size: file.size, fault });
  }
  return { taken, refused };
}

/** It arrived whole and may be sent along; a `rejected` one may not. */
export function hasArrived({ outcome }: DraftFile): boolean {
  return outcome !== null && outcome.state !== 'rejected';
}

export const isRejected = ({ outcome }: DraftFile): boolean => outcome?.state === 'rejected';

/** Of those that arrived, in the order chosen. */
export function refsOf(files: readonly DraftFile[]): AttachmentRef[] {
  return files.flatMap((file) => (file.ref && hasArrived(file) ? [file.ref] : []));
}

/** How far, in whole percent; 100 only when all bytes came. */
export function percentOf(arrived: number, size: number): number {
  return Math.min(arrived >= size ? 100 : 99, Math.floor((arrived / size) * 100));
}

type Unknown = Readonly<Record<string, unknown>>;

const states: readonly unknown[] = ['processing', 'ready', 'rejected', 'quarantined'];

/** What an earlier version, or a hand, left in the storage; what is no file is left out. */
export function readFiles(value: unknown): DraftFile[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, fileLimits.count).flatMap((kept: Unknown | null) => {
    const { id, name, size, type, ref, outcome } = kept ?? {};
    if (typeof id !== 'string' || typeof name !== 'string' || typeof size !== 'number') return [];
    return [
      {
        id,
        name,
        size,
        type: typeof type === 'string' ? type : '',
        ref: readRef(ref),
        outcome: readOutcome(outcome),
      },
    ];
  });
}

function readRef(value: unknown): AttachmentRef | null {
  const { id, secret } = (value ?? {}) as Unknown;
  return typeof id === 'string' && typeof secret === 'string' ? { id, secret } : null;
}

function readOutcome(value: unknown): DraftFile['outcome'] {
  const { state, reason } = (value ?? {}) as Unknown;
  return states.includes(state) ? ({ state, reason: reason ?? null } as DraftFile['outcome']) : null;
}
