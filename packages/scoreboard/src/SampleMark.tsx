import { Icon } from '@cantho/ui/icon';
import { useMessages } from './useMessages.ts';

/** Beside a single figure that is made up. */
export function SampleMark() {
  const { t } = useMessages();
  return (
    <span className="sb-sample">
      <Icon name="sample" /> {t('sample')}
    </span>
  );
}
