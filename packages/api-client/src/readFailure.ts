import { isMalformedAnswer, isNetworkError, isProblem } from './errors.ts';

/** Why a read failed, as far as a reader can do something about it. */
export type ReadFailure =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'malformed'
  | 'tooManyRequests'
  | 'forbidden'
  | 'server';

/** Names the failure of a read, for the caller's own words. `isOnline` is the host's word: offline explains every failure. */
export function readFailure(error: Error, isOnline: boolean): ReadFailure {
  if (!isOnline) return 'offline';
  if (isNetworkError(error)) return error.reason;
  if (isMalformedAnswer(error)) return 'malformed';
  if (isProblem(error, 'tooManyRequests')) return 'tooManyRequests';
  return isProblem(error, 'forbidden', 'unauthorized') ? 'forbidden' : 'server';
}
