import type { Occurrence, Task } from '@cantho/api-client';
import { DataTable, type DataTableColumn } from '@cantho/ui/data-table';
import { StatusTag } from '@cantho/ui/status-tag';
import { dueDayWords } from './deadlineWords.ts';
import { useMessages } from './i18n.tsx';
import { SampleMark } from './SampleMark.tsx';

const romans = ['I', 'II', 'III', 'IV'];

/** Each time a recurring task falls due, and how it stands: "đạt k/n kỳ". */
export function OccurrenceTable({ task }: { readonly task: Task }) {
  const { say, format } = useMessages();
  const { occurrenceList, occurrences, today } = task;
  const columns: DataTableColumn<Occurrence>[] = [
    {
      key: 'period',
      header: say('task.period'),
      rowHeader: true,
      cell: ({ period }) => {
        const [year = '', quarter = ''] = period.split('-Q');
        return say('task.quarter', { year, quarter, roman: romans[Number(quarter) - 1] ?? quarter });
      },
    },
    { key: 'dueOn', header: say('task.dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
    {
      key: 'doneOn',
      header: say('task.doneOn'),
      cell: ({ doneOn }) => (doneOn === null ? say('task.notYet') : format.day(doneOn)),
    },
    {
      key: 'state',
      header: say('task.stateColumn'),
      cell: (occurrence) => {
        const { key, values } = dueDayWords(occurrence, today);
        return (
          <span className="ct-cluster">
            <StatusTag status={occurrence.deadlineState} label={say(key, values)} />
            {occurrence.sample && <SampleMark />}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={occurrences && say('occurrences.count', { ...occurrences })}
      columns={columns}
      rows={occurrenceList}
      rowKey={({ period }) => period}
    />
  );
}
