import { isMalformedAnswer, isNetworkError, isProblem } from '@cantho/api-client';
import type { MessageKey } from './messages.ts';

/** What to tell the reader of a failed read. Our own words, so that they follow a change of language. */
export function errorText(error: Error, offline: boolean): MessageKey {
  if (offline) return 'error.offline';
  if (isNetworkError(error)) return error.reason === 'timeout' ? 'error.timeout' : 'error.unreachable';
  if (isMalformedAnswer(error)) return 'error.malformed';
  return isProblem(error, 'tooManyRequests') ? 'error.tooMany' : 'error.server';
}
