import type { Failure } from './failures.ts';
import { useMessages } from './useMessages.ts';

/** Why a receipt could not be looked up, in our own words, so that they follow a change of language. */
export function useFailureText(): (failure: Failure) => string {
  const { t, format } = useMessages();
  return ({ reason, retryAt }) => {
    switch (reason) {
      case 'tooManyRequests':
        return retryAt === null
          ? t('receipt.tooManyRequestsLater')
          : t('receipt.tooManyRequests', { time: format.instant(retryAt) });
      case 'offline':
      case 'unreachable':
      case 'timeout':
      case 'malformed':
        return t(`receipt.${reason}`);
      default:
        return t('receipt.server');
    }
  };
}
