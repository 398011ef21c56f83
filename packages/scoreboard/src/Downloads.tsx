import type { TargetFilters } from '@cantho/api-client';
import { addresses } from '@cantho/api-client/addresses';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles } from '@cantho/host-sdk/react-module';
import { DownloadMenu, downloadMenuStyles } from '@cantho/ui/download-menu';
import { Link } from '@cantho/ui/link';
import { SampleMark } from '@cantho/ui/sample-mark';
import { useConfig } from './configContext.ts';
import vi from './messages/downloads.vi.json' with { type: 'json' };
import { usePlan } from './planReads.ts';
import { laterStyles } from './styles.ts';
import { useMessages } from './useMessages.ts';

const styles = laterStyles(downloadMenuStyles);

export interface TargetDownloadsProps {
  /** Of the list on the screen. */
  readonly filters: TargetFilters;
  /** Day of the newest figure; `null` without any, or where it is not known. */
  readonly asOf: string | null;
  readonly sample: boolean;
}

/** The targets on the screen as files, with their licence, date and what is sample data. */
export function TargetDownloads({ filters, asOf, sample }: TargetDownloadsProps) {
  useChunkMessages(vi);
  useChunkStyles(styles);
  const { t, day } = useMessages();
  const { apiBaseUrl } = useConfig();
  const { data: plan } = usePlan();
  const { exportTargets } = addresses(apiBaseUrl);
  return (
    <div className="ct-stack ct-stack-tight">
      <DownloadMenu
        as="list"
        label={t('download.targets')}
        note={t('download.note')}
        items={(['csv', 'json'] as const).map((format) => ({
          href: exportTargets(filters, format),
          label: t(`download.${format}`),
          detail: t(`download.${format}Detail`),
        }))}
      />
      <p className="ct-small">
        {asOf && t('download.asOf', { date: day(asOf) })}{' '}
        {plan && (
          <Link href={plan.license.url} variant="inline">
            {t('download.license', { license: plan.license.id })}
          </Link>
        )}
      </p>
      {sample && (
        <p className="ct-small">
          <SampleMark label={t('sample')} /> {t('download.sample')}
        </p>
      )}
    </div>
  );
}
