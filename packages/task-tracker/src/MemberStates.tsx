import type { Task, TaskMember } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { DataTable, type DataTableColumn } from '@cantho/ui/data-table';
import { Link } from '@cantho/ui/link';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { useState } from 'react';
import { DocumentName } from './DocumentName.tsx';
import { type MemberClass, membersByClass } from './memberClasses.ts';
import { useMessages } from './messages.ts';

/** As many as one looks through; a class may have a hundred. */
const firstShown = 10;

/** Of each class of bodies: those that are known, and what each reported itself. It does not decide the task's own state. */
export function MemberStates({ task }: { readonly task: Task }) {
  const { t } = useMessages();
  return (
    <>
      <p className="ct-muted ct-prose">{t('members.note')}</p>
      {membersByClass(task).map((group) => (
        <ClassTable key={group.id} group={group} isMarked={!task.sample} />
      ))}
    </>
  );
}

interface ClassTableProps {
  readonly group: MemberClass;
  /** Samples are marked one by one: no banner over the page says so of all. */
  readonly isMarked: boolean;
}

function ClassTable({ group, isMarked }: ClassTableProps) {
  const { t } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const { name, members, reported } = group;
  const shown = showsAll ? members : members.slice(0, firstShown);
  return (
    <>
      <DataTable
        caption={
          <>
            <PlanText>{name}</PlanText>: {t('members.reported', { reported, count: members.length })}
          </>
        }
        columns={useColumns(isMarked)}
        rows={shown}
        rowKey={({ agency }) => agency.id}
      />
      {shown.length < members.length && (
        <div className="ct-no-print">
          <Button icon="down" onClick={() => setShowsAll(true)}>
            {t('members.all', { count: members.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function useColumns(isMarked: boolean): DataTableColumn<TaskMember>[] {
  const { t, format } = useMessages();
  const routeLink = useRouteLink();
  return [
    {
      key: 'agency',
      header: t('members.body'),
      rowHeader: true,
      cell: ({ agency: { id, name } }) => (
        <Link {...routeLink({ name: 'agency', id })}>
          <PlanText>{name}</PlanText>
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('members.state'),
      cell: ({ workState, sample }) => (
        <span className="ct-cluster">
          <StatusTag
            status={workState === 'notReported' ? 'noData' : workState}
            label={t(`workState.${workState}`)}
          />
          {sample && isMarked && <SampleMark label={t('sample.title')} />}
        </span>
      ),
    },
    {
      key: 'report',
      header: t('task.lastReport'),
      cell: ({ period, document }) =>
        period === null ? (
          t('members.none')
        ) : (
          <>
            {t('task.updateOf', { month: format.month(period) })}
            {document && (
              <span className="ct-small ct-muted">
                {' · '}
                <PlanText>
                  <DocumentName document={document} />
                </PlanText>
              </span>
            )}
          </>
        ),
    },
  ];
}
