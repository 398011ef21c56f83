import { useOnline } from '@cantho/host-sdk/react-module';
import { LiveRegion } from '@cantho/ui/live-region';
import { type DraftFile, hasArrived } from './draftFiles.ts';
import { useMessages } from './useMessages.ts';
import type { useSending } from './useSending.ts';

export interface SendingProgressProps {
  readonly sending: Pick<ReturnType<typeof useSending>, 'phase' | 'progress'>;
  readonly files: readonly DraftFile[];
}

/** Where sending is, in words; said once a step, not at every percent. */
export function SendingProgress({ sending: { phase, progress }, files }: SendingProgressProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  const words = () => {
    if (phase === null) return '';
    if (phase !== 'files') return t(`sending.${phase}`);
    if (!isOnline) return t('sending.offline');
    const no = Math.min(files.filter(hasArrived).length + 1, files.length);
    return t(progress?.isChecking ? 'sending.checking' : 'sending.file', { no, count: files.length });
  };
  const text = words();
  return (
    <>
      {text !== '' && (
        <p className="ct-small" aria-hidden="true">
          {text}
        </p>
      )}
      <LiveRegion message={text} />
    </>
  );
}
