import { type FeedbackReceipt, isProblem } from '@cantho/api-client';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost } from '@cantho/host-sdk/react-module';
import { Notice } from '@cantho/ui/notice';
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { failureOf } from './failures.ts';
import { receiptOf, useFeedbackApi } from './feedbackApi.ts';
import { useFailureText } from './useFailureText.ts';
import { useMessages } from './useMessages.ts';

export interface ReceiptAction<Variables> {
  run(variables: Variables): void;
  readonly isPending: boolean;
  readonly isDone: boolean;
  readonly error: Error | null;
}

/** Something done with a feedback by its code. A receipt it answers with is shown at once. */
export function useReceiptAction<Data, Variables extends { readonly receiptCode: string }>(
  options: UseMutationOptions<Data, Error, Variables>,
  onDone: (data: Data, variables: Variables) => void = () => {},
): ReceiptAction<Variables> {
  const host = useHost();
  const api = useFeedbackApi();
  const queryClient = useQueryClient();
  const mutation = useMutation({
    ...asHostSays(options, host),
    onSuccess(data: Data, variables: Variables) {
      if (isReceipt(data)) queryClient.setQueryData(receiptOf(api, variables.receiptCode).queryKey, data);
      onDone(data, variables);
    },
  });
  return {
    run: (variables) => {
      if (!mutation.isPending) mutation.mutate(variables);
    },
    isPending: mutation.isPending,
    isDone: mutation.isSuccess,
    error: mutation.error,
  };
}

function isReceipt(data: unknown): data is FeedbackReceipt {
  return typeof data === 'object' && data !== null && 'receiptCode' in data;
}

/** Why it was not done; nothing while it was not tried. */
export function ActionFailure({ action }: { readonly action: Pick<ReceiptAction<never>, 'error'> }) {
  const { t } = useMessages();
  const host = useHost();
  const failureText = useFailureText();
  const { error } = action;
  if (!error) return null;
  const words = isProblem(error, 'notReopenable')
    ? t('reopen.not')
    : isProblem(error, 'notFound')
      ? t('receipt.notFound')
      : failureText(failureOf(error, host.online.get(), host.now()));
  return (
    <Notice kind="error" title={t('more.failed')}>
      {words}
    </Notice>
  );
}
