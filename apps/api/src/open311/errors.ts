import type { MessageKey, MessageValues } from '../messages.ts';
import type { Phrase } from '../problems.ts';

/** An answer that is an error of GeoReport v2: a list of codes and descriptions. */
export class Open311Error extends Error {
  override readonly name = 'Open311Error';
  readonly statusCode: number;
  readonly phrases: readonly Phrase[];

  constructor(statusCode: number, key: MessageKey, values: MessageValues = {}) {
    super(key);
    this.statusCode = statusCode;
    this.phrases = [{ key, values }];
  }
}
