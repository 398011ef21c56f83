import { expect, it } from 'vitest';
import { addresses } from './addresses.ts';
import type { TaskFilters } from './contract.ts';

const of = addresses('http://localhost:4002/');
const allFilters: TaskFilters = {
  deadlineKind: ['month'],
  deadlineState: ['overdue'],
  workState: ['inProgress'],
  agency: ['a'],
  leadAgency: ['b'],
  coordinatingAgency: ['c'],
  q: ' họp ',
  freshness: 'stale',
  missedReports: true,
  dueFrom: '2026-06-01',
  dueTo: '2026-06-30',
  sort: '-dueOn',
  page: 3,
  pageSize: 20,
};

const cases: readonly (readonly [string, string, string])[] = [
  ['no filter', of.exportTargets({}, 'csv'), '/v1/exports/targets?format=csv'],
  [
    'a filter of several values, each by itself and in order',
    of.exportTargets({ status: ['noData', 'met'], pillar: ['society'] }, 'json'),
    '/v1/exports/targets?format=json&pillar=society&status=met&status=noData',
  ],
  [
    'defaults and empty filters, which are left out',
    of.exportTargets({ sort: 'no', agency: [], q: '  ' }, 'csv'),
    '/v1/exports/targets?format=csv',
  ],
  [
    'the order of the list, and not its page',
    of.exportTargets({ sort: '-attainment', page: 2, pageSize: 20 }, 'csv'),
    '/v1/exports/targets?format=csv&sort=-attainment',
  ],
  [
    'words, of which blanks and accents are written as addresses have them',
    of.exportTasks({ q: ' chữ  ký số & hồ sơ' }, 'csv'),
    '/v1/exports/tasks?format=csv&q=ch%E1%BB%AF+k%C3%BD+s%E1%BB%91+%26+h%E1%BB%93+s%C6%A1',
  ],
  [
    'every filter of a list of tasks',
    of.exportTasks(allFilters, 'json'),
    '/v1/exports/tasks?agency=a&coordinatingAgency=c&deadlineKind=month&deadlineState=overdue&dueFrom=2026-06-01&dueTo=2026-06-30' +
      '&format=json&freshness=stale&leadAgency=b&missedReports=true&q=h%E1%BB%8Dp&sort=-dueOn&workState=inProgress',
  ],
  [
    'the number of a target',
    of.exportMeasurements(20, 'csv'),
    '/v1/exports/measurements?format=csv&targetNo=20',
  ],
  ['a language', of.taskCalendar({}, 'en'), '/v1/task-calendar.ics?lang=en'],
  [
    'of the filters of a list those that a calendar takes',
    of.taskCalendar(allFilters, 'vi'),
    '/v1/task-calendar.ics?agency=a&coordinatingAgency=c&deadlineKind=month&deadlineState=overdue&lang=vi' +
      '&leadAgency=b&q=h%E1%BB%8Dp&workState=inProgress',
  ],
];

it.each(cases)('an address holds %s', (_, address, expected) => {
  expect(address).toBe(`http://localhost:4002${expected}`);
});
