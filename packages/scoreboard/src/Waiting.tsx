import { useReady } from '@cantho/host-sdk/react-module';
import { Notice } from '@cantho/ui/notice';
import { Skeleton, type SkeletonProps } from '@cantho/ui/skeleton';
import { useMessages } from './useMessages.ts';

export interface WaitingProps {
  /** Longer than usual: says so, and that is an honest view too. */
  readonly slow: boolean;
  readonly shapes: readonly Pick<SkeletonProps, 'shape' | 'count'>[];
}

/** Grey shapes in place of what is being read. */
export function Waiting({ slow, shapes }: WaitingProps) {
  const { t } = useMessages();
  useReady(slow);
  return (
    <div className="ct-stack">
      {slow && (
        <Notice kind="info" role="status">
          {t('slow')}
        </Notice>
      )}
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity
        <Skeleton key={index} {...shape} label={index === 0 && !slow ? t('loading') : undefined} />
      ))}
    </div>
  );
}
