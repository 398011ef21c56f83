import { Icon } from '@cantho/ui/icon';
import { useMessages } from './i18n.tsx';

/** Beside every figure nobody reported. */
export function SampleMark() {
  const { say } = useMessages();
  return (
    <span className="tt-sample">
      <Icon name="sample" />
      {say('sample.mark')}
    </span>
  );
}
