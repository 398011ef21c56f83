import type { Occurrence, Task } from '@cantho/api-client';
import { DataTable, type DataTableColumn } from '@cantho/ui/data-table';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { dueDayWords } from './deadlineWords.ts';
import { useMessages } from './messages.ts';
import { romanQuarter } from './romanQuarter.ts';

/** Each time a recurring task falls due, and how it stands: "đạt k/n kỳ". */
export function OccurrenceTable({ task }: { readonly task: Task }) {
  const { t, format } = useMessages();
  const { occurrenceList, occurrences, today } = task;
  const columns: DataTableColumn<Occurrence>[] = [
    {
      key: 'period',
      header: t('task.period'),
      rowHeader: true,
      cell: ({ period }) => romanQuarter(period, t),
    },
    { key: 'dueOn', header: t('task.dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
    {
      key: 'doneOn',
      header: t('task.doneOn'),
      cell: ({ doneOn }) => (doneOn === null ? t('task.notYet') : format.day(doneOn)),
    },
    {
      key: 'state',
      header: t('task.stateColumn'),
      cell: (occurrence) => {
        const { key, values } = dueDayWords(occurrence, today);
        return (
          <span className="ct-cluster">
            <StatusTag status={occurrence.deadlineState} label={t(key, values)} />
            {occurrence.sample && <SampleMark label={t('sample.title')} />}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={occurrences && t('occurrences.count', { ...occurrences })}
      columns={columns}
      rows={occurrenceList}
      rowKey={({ period }) => period}
    />
  );
}
