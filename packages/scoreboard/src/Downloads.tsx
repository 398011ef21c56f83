import type { ExportFormat, TargetFilters } from '@cantho/api-client';
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
  const { t } = useMessages();
  const { exportTargets } = addresses(useConfig().apiBaseUrl);
  return (
    <div className="ct-stack ct-stack-tight">
      <p className="ct-small">{t('download.note')}</p>
      <Files label={t('download.targets')} address={(format) => exportTargets(filters, format)} />
      <Terms asOf={asOf} sample={sample} />
    </div>
  );
}

export interface AgencyDownloadsProps {
  readonly id: string;
  readonly sample: boolean;
}

/** The targets and tasks an agency leads or coordinates as files. */
export function AgencyDownloads({ id, sample }: AgencyDownloadsProps) {
  useChunkMessages(vi);
  useChunkStyles(styles);
  const { t } = useMessages();
  const { exportTargets, exportTasks } = addresses(useConfig().apiBaseUrl);
  const filters = { agency: [id] };
  return (
    <div className="ct-stack ct-stack-tight">
      <p className="ct-small">{t('download.agencyNote')}</p>
      <Files label={t('download.targets')} address={(format) => exportTargets(filters, format)} />
      <Files label={t('download.tasks')} address={(format) => exportTasks(filters, format)} />
      <Terms asOf={null} sample={sample} />
    </div>
  );
}

interface FilesProps {
  readonly label: string;
  readonly address: (format: ExportFormat) => string;
}

function Files({ label, address }: FilesProps) {
  const { t } = useMessages();
  return (
    <DownloadMenu
      as="list"
      label={label}
      items={(['csv', 'json'] as const).map((format) => ({
        href: address(format),
        label: t(`download.${format}`),
        detail: t(`download.${format}Detail`),
      }))}
    />
  );
}

/** Of which day, on what terms, and whether made up. */
function Terms({ asOf, sample }: Pick<TargetDownloadsProps, 'asOf' | 'sample'>) {
  const { t, day } = useMessages();
  const { data: plan } = usePlan();
  return (
    <>
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
    </>
  );
}
