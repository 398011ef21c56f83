import { addresses } from '@cantho/api-client/addresses';
import type { ModuleRoute } from '@cantho/host-sdk';
import { useHost } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { DownloadMenu } from '@cantho/ui/download-menu';
import { ShareLink } from '@cantho/ui/share-link';
import { useConfig } from './configContext.ts';
import { FollowControl } from './FollowControl.tsx';
import { usePlan } from './planReads.ts';
import { useMessages } from './useMessages.ts';
import { useSharing } from './useSharing.ts';

export interface TargetActionsProps {
  readonly route: ModuleRoute & { readonly name: 'target' };
  /** Day of the newest figures in the files; `null` without any. */
  readonly asOf: string | null;
  readonly sample: boolean;
  /** `null` where it cannot be printed. */
  readonly print: (() => void) | null;
}

/** To follow, hand on, print and take away. Not on paper. */
export function TargetActions({ route, asOf, sample, print }: TargetActionsProps) {
  const { t } = useMessages();
  const hasAuth = useHost().features.includes('auth');
  const sharing = useSharing({ name: 'target', no: route.no });
  const labels = {
    copy: t('share.copy'),
    copied: t('share.copied'),
    share: t('share'),
    byHand: t('share.byHand'),
  };
  return (
    <section className="sb-actions ct-no-print" aria-label={t('actions.title')}>
      {hasAuth && <FollowControl route={route} />}
      <ShareLink {...sharing} labels={labels} />
      {print && (
        <Button icon="print" onClick={print}>
          {t('print')}
        </Button>
      )}
      <Downloads no={route.no} asOf={asOf} sample={sample} />
    </section>
  );
}

interface DownloadsProps extends Pick<TargetActionsProps, 'asOf' | 'sample'> {
  readonly no: number;
}

function Downloads({ no, asOf, sample }: DownloadsProps) {
  const { t, day } = useMessages();
  const { data: plan } = usePlan();
  const { exportMeasurements } = addresses(useConfig().apiBaseUrl);
  const note = [
    asOf ? t('file.asOf', { date: day(asOf) }) : t('file.none'),
    t('file.note'),
    ...(plan ? [t('file.license', { license: plan.license.id })] : []),
    ...(sample ? [t('file.sample')] : []),
  ];
  return (
    <DownloadMenu
      label={t('file.label')}
      note={note.join(' ')}
      items={(['csv', 'json'] as const).map((format) => ({
        href: exportMeasurements(no, format),
        label: t(`file.${format}`),
        detail: t(`file.${format}Detail`),
      }))}
    />
  );
}
