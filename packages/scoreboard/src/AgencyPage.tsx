import { type AgencyDetail, isProblem } from '@cantho/api-client';
import { planReportQueries } from '@cantho/api-client/plan-reports';
import type { ModuleRoute } from '@cantho/host-sdk';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { PlanText, useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { Button } from '@cantho/ui/button';
import { Card } from '@cantho/ui/card';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { SampleMark } from '@cantho/ui/sample-mark';
import { useMemo } from 'react';
import { sumOf, TargetCounts, TaskCounts, WorkCounts } from './AgencyCounts.tsx';
import { AgencyLinks } from './AgencyLinks.tsx';
import { AgencyTargets, AgencyTasks } from './AgencyRows.tsx';
import { agencyStyles } from './agencyStyles.ts';
import { useHeadingLevel } from './configContext.ts';
import { downloadsChunk } from './downloadsChunk.ts';
import { LazyFold } from './LazyFold.tsx';
import { LazyPart } from './LazyPart.tsx';
import vi from './messages/agencies.vi.json' with { type: 'json' };
import states from './messages/states.vi.json' with { type: 'json' };
import { usePlanApi } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { useEntryFocus } from './useEntryFocus.ts';
import { useMessages } from './useMessages.ts';

const shapes = [{ shape: 'tag' }, { shape: 'heading' }, { shape: 'card', count: 3 }] as const;

export interface AgencyPageProps {
  readonly route: ModuleRoute & { readonly name: 'agency' };
  /** The reader came from another view of this module, so the page takes the focus. */
  readonly entered: boolean;
}

/** One agency: what it leads and coordinates, how it reports, and the members of a class. */
export function AgencyPage({ route, entered }: AgencyPageProps) {
  useChunkMessages(vi);
  useChunkMessages(states);
  useChunkStyles(agencyStyles);
  const { t } = useMessages();
  const { client } = usePlanApi();
  const ask = useMemo(() => planReportQueries(client), [client]);
  const read = useRead(ask.agency(route.id));
  const linkOf = useRouteLink();
  const place = useEntryFocus(entered);
  useViewTitle(read.data?.name ?? t('agency.body'));
  return (
    <div className="ct-stack" ref={place} tabIndex={-1}>
      <div>
        <BackLink {...linkOf({ name: 'agencies' })}>{t('agencies.back')}</BackLink>
      </div>
      {read.data ? <LoadedAgency read={read} agency={read.data} /> : <NoAgency read={read} />}
    </div>
  );
}

function NoAgency({ read }: { readonly read: Read<AgencyDetail> }) {
  const { error } = read;
  if (error === null) return <ReadWaiting shapes={shapes} />;
  if (isProblem(error, 'notFound', 'validation')) return <NotFound />;
  return <ReadFailed read={read} error={error} />;
}

function NotFound() {
  const { t } = useMessages();
  const linkOf = useRouteLink();
  useReady(true);
  return (
    <EmptyState
      headingLevel={useHeadingLevel(0)}
      icon="search"
      title={t('agency.notFound')}
      detail={t('agency.notFoundDetail')}
      action={<Button {...linkOf({ name: 'agencies' })}>{t('agencies.back')}</Button>}
    />
  );
}

interface LoadedAgencyProps {
  readonly agency: AgencyDetail;
}

function LoadedAgency({ read, agency }: LoadedAgencyProps & { readonly read: Read<AgencyDetail> }) {
  useReady(true);
  return (
    <>
      <Head agency={agency} />
      <ReadBanners read={read} sample={agency.sample} />
      <Reporting agency={agency} />
      <Led agency={agency} />
      <Coordinated agency={agency} />
      {agency.kind === 'class' && <Members agency={agency} />}
      <Downloads agency={agency} />
    </>
  );
}

function Head({ agency: { name, kind, aliases, memberOf } }: LoadedAgencyProps) {
  const { t } = useMessages();
  return (
    <div className="ct-stack ct-stack-tight">
      {kind !== 'body' && <p className="sb-kind">{t(`agency.${kind}`)}</p>}
      <Heading level={useHeadingLevel(0)}>
        <PlanText>{name}</PlanText>
      </Heading>
      {kind !== 'body' && <p className="ct-prose ct-muted">{t('agency.classNote')}</p>}
      {aliases.length > 0 && (
        <p className="ct-muted ct-small">{t('agency.aliases', { names: aliases.join('; ') })}</p>
      )}
      {memberOf.length > 0 && (
        <p>
          {t('agency.memberOf')} <AgencyLinks agencies={memberOf} />
        </p>
      )}
    </div>
  );
}

/** A missed report is another fact than an overdue task, so it stands by itself. */
function Reporting({ agency: { leads, reporting } }: LoadedAgencyProps) {
  const { t, period, instant } = useMessages();
  const { lastReportedPeriod, lastReportedAt, missed } = reporting;
  const level = useHeadingLevel(1);
  const last =
    lastReportedPeriod === null
      ? t('agency.neverReported')
      : lastReportedAt === null
        ? t('agency.lastReport', { period: period(lastReportedPeriod) })
        : t('agency.lastReportAt', { period: period(lastReportedPeriod), time: instant(lastReportedAt) });
  return (
    <Card as="section" heading={t('agency.reporting')} headingLevel={level}>
      {leads.tasks === 0 ? (
        <p>{t('agency.nothingToReport')}</p>
      ) : (
        <div className="ct-stack ct-stack-tight">
          <p>{last}</p>
          <p className={missed.length > 0 ? 'sb-alarm' : undefined}>
            {missed.length > 0 ? t('agency.missed', { count: missed.length }) : t('agency.missedNone')}
          </p>
          {missed.length > 0 && (
            <ul className="ct-list ct-small sb-missed">
              {missed.map(({ period: month, tasks }) => (
                <li key={month}>{t('agency.missedOn', { period: period(month), count: tasks })}</li>
              ))}
            </ul>
          )}
          <p className="ct-muted ct-small">{t('agency.missedNote')}</p>
        </div>
      )}
    </Card>
  );
}

function Led({ agency }: LoadedAgencyProps) {
  const { t } = useMessages();
  const { id, name, leads, targetsByStatus, tasksByDeadlineState } = agency;
  const level = useHeadingLevel(1);
  if (leads.targets + leads.tasks === 0) return <p>{t('agency.nothingLed')}</p>;
  const filter = { leadAgency: [id] };
  return (
    <>
      {leads.targets > 0 && (
        <Card as="section">
          <TargetCounts
            agency={name}
            counts={targetsByStatus}
            linkTo={{ lead: id }}
            heading={<Heading level={level}>{t('agency.ledTargets', { count: leads.targets })}</Heading>}
          />
          <AgencyTargets filter={filter} />
        </Card>
      )}
      {leads.tasks > 0 && (
        <Card as="section">
          <TaskCounts
            agency={name}
            counts={tasksByDeadlineState}
            heading={<Heading level={level}>{t('agency.ledTasks', { count: leads.tasks })}</Heading>}
          />
          <AgencyTasks filter={filter} />
        </Card>
      )}
    </>
  );
}

function Coordinated({ agency }: LoadedAgencyProps) {
  const { t } = useMessages();
  const { id, name, coordinatedTargetsByStatus, coordinatedTasksByDeadlineState } = agency;
  const [targets, tasks] = [sumOf(coordinatedTargetsByStatus), sumOf(coordinatedTasksByDeadlineState)];
  const filter = { coordinatingAgency: [id] };
  return (
    <>
      {targets > 0 && (
        <LazyFold label={t('agency.coordinatedTargets', { count: targets })}>
          {() => (
            <>
              <TargetCounts
                agency={name}
                counts={coordinatedTargetsByStatus}
                linkTo={{ coordinating: id }}
                heading={null}
              />
              <AgencyTargets filter={filter} />
            </>
          )}
        </LazyFold>
      )}
      {tasks > 0 && (
        <LazyFold label={t('agency.coordinatedTasks', { count: tasks })}>
          {() => (
            <>
              <TaskCounts agency={name} counts={coordinatedTasksByDeadlineState} heading={null} />
              <AgencyTasks filter={filter} />
            </>
          )}
        </LazyFold>
      )}
    </>
  );
}

function Members({ agency: { members } }: LoadedAgencyProps) {
  const { t, period } = useMessages();
  const linkOf = useRouteLink();
  const [level, below] = [useHeadingLevel(1), useHeadingLevel(2)];
  return (
    <Card as="section" heading={t('agency.members')} headingLevel={level}>
      <div className="ct-stack">
        <p className="ct-muted ct-prose">
          {t(members.length > 0 ? 'agency.membersNote' : 'agency.membersNone')}
        </p>
        {members.length > 0 && (
          <ul className="ct-list ct-stack">
            {members.map(({ agency, lastReportedPeriod, tasksByWorkState, sample }) => (
              <li key={agency.id} className="sb-agency-bar">
                <Heading level={below} className="sb-member">
                  <Link {...linkOf({ name: 'agency', id: agency.id })}>
                    <PlanText>{agency.name}</PlanText>
                  </Link>
                </Heading>
                <WorkCounts agency={agency.name} counts={tasksByWorkState} />
                <p className="ct-muted ct-small">
                  {lastReportedPeriod === null
                    ? t('agency.neverReported')
                    : t('agency.lastReport', { period: period(lastReportedPeriod) })}{' '}
                  {sample && <SampleMark label={t('sample')} />}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Downloads({ agency: { id, sample } }: LoadedAgencyProps) {
  const { t } = useMessages();
  return (
    <LazyFold label={t('agency.download')}>
      {() => (
        <LazyPart chunk={downloadsChunk} shapes={[{ count: 3 }]}>
          {(part) => <part.AgencyDownloads id={id} sample={sample} />}
        </LazyPart>
      )}
    </LazyFold>
  );
}
