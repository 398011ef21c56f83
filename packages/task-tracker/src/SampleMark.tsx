import { Icon } from '@cantho/ui/icon';
import { useMessages } from './messages.ts';

/** Beside every figure nobody reported. */
export function SampleMark() {
  const { t } = useMessages();
  return (
    <span className="tt-sample">
      <Icon name="sample" />
      {t('sample.mark')}
    </span>
  );
}
