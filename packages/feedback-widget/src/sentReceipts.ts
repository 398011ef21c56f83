import type { FeedbackReceipt } from '@cantho/api-client';
import type { HostStorage } from '@cantho/host-sdk';

/** A receipt remembered on the device: for those signed out its code is the only way back. */
export type SentReceipt = Pick<FeedbackReceipt, 'receiptCode' | 'about' | 'createdAt'> & {
  /** The `Idempotency-Key` it was sent with: another tab may still show the same draft. */
  readonly key?: string | undefined;
};

const sentKey = 'sent';
const most = 10;

const isSent = (value: unknown): value is SentReceipt =>
  typeof value === 'object' &&
  value !== null &&
  ['receiptCode', 'about', 'createdAt'].every((name) => typeof Reflect.get(value, name) === 'string');

/** Newest first. */
export function readSent(storage: HostStorage): SentReceipt[] {
  try {
    const kept: unknown = JSON.parse(storage.get(sentKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSent) : [];
  } catch {
    return [];
  }
}

/** Whether it is kept now. The ten newest are. */
export function addSent(storage: HostStorage, { receiptCode, about, createdAt, key }: SentReceipt): boolean {
  const others = readSent(storage).filter((sent) => sent.receiptCode !== receiptCode);
  return write(storage, [{ receiptCode, about, createdAt, key }, ...others].slice(0, most));
}

export function removeSent(storage: HostStorage, receiptCode: string): boolean {
  return write(
    storage,
    readSent(storage).filter((sent) => sent.receiptCode !== receiptCode),
  );
}

function write(storage: HostStorage, sent: readonly SentReceipt[]): boolean {
  try {
    if (sent.length === 0) {
      storage.remove(sentKey);
      return storage.get(sentKey) === null;
    }
    const text = JSON.stringify(sent);
    storage.set(sentKey, text);
    return storage.get(sentKey) === text;
  } catch {
    return false;
  }
}
