import type { FeedbackReceipt } from '@cantho/api-client';

/** What became of a draft that was sent. */
export interface Sent {
  readonly receipt: FeedbackReceipt;
  /** The device remembers its code. */
  readonly isRemembered: boolean;
  /** It went out as the person signed in. */
  readonly isOfAccount: boolean;
  /** What was taken is an earlier version; the later one stays as a draft. */
  readonly wasChanged: boolean;
}
