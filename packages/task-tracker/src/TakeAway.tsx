import { addresses } from '@cantho/api-client/addresses';
import { useRead } from '@cantho/host-sdk/react-data';
import { useRootElement } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { DownloadMenu } from '@cantho/ui/download-menu';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { ShareLink } from '@cantho/ui/share-link';
import { useMessages } from './messages.ts';
import { usePlanApi } from './planReads.ts';
import { queryOf } from './taskFilters.ts';
import type { TaskPlace } from './taskPlace.ts';
import { useHeldTasks } from './useTasks.ts';

export interface TakeAwayProps {
  readonly place: TaskPlace;
  readonly level: HeadingLevel;
}

/** The tasks as files, all that pass the filters, and their deadlines as a calendar. */
export function TakeAway({ place, level }: TakeAwayProps) {
  const { t } = useMessages();
  return (
    <section className="ct-card tt-take" aria-labelledby="tt-take">
      <Heading level={level} id="tt-take">
        {t('extras.take')}
      </Heading>
      <Files place={place} />
      <Calendar place={place} />
    </section>
  );
}

function Files({ place: { filters, sort } }: Pick<TakeAwayProps, 'place'>) {
  const { t } = useMessages();
  const { client, ask } = usePlanApi();
  const license = useRead(ask.plan()).data?.license;
  const isSample = useHeldTasks().rows.some(({ sample }) => sample);
  const file = (format: 'csv' | 'json') => ({
    href: addresses(client.baseUrl).exportTasks({ ...queryOf(filters), sort }, format),
    label: format.toUpperCase(),
    detail: t(`take.${format}`),
  });
  return (
    <div className="ct-stack ct-stack-tight">
      <DownloadMenu
        as="list"
        label={t('take.files')}
        items={[file('csv'), file('json')]}
        note={t('take.note')}
      />
      {isSample && <p className="ct-small">{t('take.sample')}</p>}
      {license && (
        <p className="ct-small">
          {t('take.license')}{' '}
          <Link href={license.url} variant="inline">
            {license.id}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What a calendar keeps to: filters that pass with time, such as "overdue", would make its events vanish. */
function Calendar({ place: { filters } }: Pick<TakeAwayProps, 'place'>) {
  const { t, language } = useMessages();
  const { client } = usePlanApi();
  const clipboard = useRootElement()?.ownerDocument.defaultView?.navigator.clipboard;
  const { leadAgency, coordinatingAgency, deadlineKind } = queryOf(filters);
  const kept = { leadAgency, coordinatingAgency, deadlineKind };
  const url = addresses(client.baseUrl).taskCalendar(kept, language === 'en' ? 'en' : 'vi');
  const isNarrowed = Object.values(kept).some((values) => values?.length);
  return (
    <div className="ct-stack ct-stack-tight">
      <p>
        <strong>{t('calendar.title')}</strong>
      </p>
      <p className="ct-muted ct-small ct-prose">
        {t('calendar.detail')} {t(isNarrowed ? 'calendar.narrowed' : 'calendar.all')}
      </p>
      <div className="ct-cluster">
        <Button href={url.replace(/^https?:/, 'webcal:')} icon="clock">
          {t('calendar.subscribe')}
        </Button>
        <ShareLink
          url={url}
          labels={{ copy: t('calendar.copy'), copied: t('calendar.copied'), byHand: t('calendar.byHand') }}
          copy={clipboard && ((address) => clipboard.writeText(address))}
        />
      </div>
      <p className="ct-muted ct-small ct-prose">{t('calendar.how')}</p>
    </div>
  );
}
