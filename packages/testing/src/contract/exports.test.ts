import type { TaskFilters } from '@cantho/api-client';
import { addresses } from '@cantho/api-client/addresses';
import { describe, expect, it } from 'vitest';
import { fakeFetch } from '../fakeFetch.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { answerErrors } from './contract.ts';

const of = addresses('http://localhost:4002');
const ask = (address: string, options: PlanHandlersOptions = {}) =>
  fakeFetch(createPlanHandlers(options))(new Request(address));

/** Enough of RFC 4180 for what is written here. */
function cellsOf(csv: string): string[][] {
  const lines = csv.replace(/^\uFEFF/, '').split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
    ),
  );
}

const allTaskFilters: TaskFilters = {
  deadlineKind: ['month'],
  deadlineState: ['overdue'],
  workState: ['inProgress'],
  agency: ['so-khoa-hoc-va-cong-nghe'],
  leadAgency: ['so-khoa-hoc-va-cong-nghe'],
  coordinatingAgency: ['so-ban-nganh'],
  q: 'khung',
  missedReports: false,
  dueFrom: '2026-01-01',
  dueTo: '2026-06-30',
  sort: '-dueOn',
  page: 2,
};

describe('addresses of the client', () => {
  it.each([
    ['exportTargets', of.exportTargets({ pillar: ['society'], sort: '-status', page: 2 }, 'csv')],
    ['exportTargets', of.exportTargets({}, 'json')],
    ['exportTasks', of.exportTasks(allTaskFilters, 'csv')],
    ['exportTasks', of.exportTasks(allTaskFilters, 'json')],
    ['exportMeasurements', of.exportMeasurements(20, 'csv')],
    ['exportMeasurements', of.exportMeasurements(20, 'json')],
    ['getTaskCalendar', of.taskCalendar(allTaskFilters, 'en')],
  ])('%s: %s is answered as the contract says', async (operation, address) => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    expect(await answerErrors(operation, response)).toEqual([]);
  });
});

describe('a file of comma-separated values', () => {
  it('opens in Excel as it is: a byte order mark, and lines that end as RFC 4180 has it', async () => {
    const response = await ask(of.exportTargets({}, 'csv'));
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="chi-tieu-2026-07-01.csv"',
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = cellsOf(new TextDecoder().decode(bytes));
    expect(rows.length).toBe(31);
    expect(rows.every((row) => row.length === header?.length)).toBe(true);
  });

  it('has one row an indicator, in the order asked for, each with licence, date, hash and sample flag', async () => {
    const csv = await (await ask(of.exportTargets({ q: '15' }, 'csv'))).text();
    const [header = [], ...rows] = cellsOf(csv);
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
    expect(rows.map((row) => cell(row, 'indicators.id'))).toEqual(['target-15-1', 'target-15-2']);
    for (const row of rows) {
      expect(cell(row, 'leadAgencies.name')).toBe('Sở, ban, ngành; UBND xã, phường');
      const stamp = ['license.id', 'today', 'figuresAsOf', 'sample'].map((name) => cell(row, name));
      expect(stamp).toEqual(['CC-BY-4.0', '2026-07-01', '2026-06-10', 'true']);
      expect(cell(row, 'sourceSha256')).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('leaves a cell empty where nothing is known, and never writes 0', async () => {
    const csv = await (await ask(of.exportTargets({}, 'csv'), { figures: 'none' })).text();
    const [header = [], ...rows] = cellsOf(csv);
    for (const row of rows) {
      expect(row[header.indexOf('indicators.current')]).toBe('');
      expect(row[header.indexOf('sample')]).toBe('false');
    }
  });

  it('holds an extended deadline beside the planned one, and the occurrences of a recurring task', async () => {
    const csv = await (await ask(of.exportTasks({}, 'csv'))).text();
    const [header = [], ...rows] = cellsOf(csv);
    const shown = (index: number, ...names: string[]) =>
      names.map((name) => rows[index]?.[header.indexOf(name)]);
    expect(shown(17, 'no', 'deadline.plannedDueOn', 'deadline.dueOn')).toEqual([
      '18',
      '2026-06-30',
      '2026-07-31',
    ]);
    expect(shown(1, 'no', 'occurrences.completed', 'occurrences.total')).toEqual(['2', '2', '4']);
  });
});

describe('a file of JSON', () => {
  it('says what was asked for, and holds all rows that pass, not a page', async () => {
    const address = of.exportTasks({ workState: ['inProgress'], sort: '-dueOn', pageSize: 5 }, 'json');
    const { info, items } = await (await ask(address)).json();
    expect(info.filters).toEqual({ sort: ['-dueOn'], workState: ['inProgress'] });
    expect(info).toMatchObject({ plan: '224/KH-UBND', sample: true, license: { id: 'CC-BY-4.0' } });
    expect(items.length).toBe(38);
  });

  it('of measurements shows every revision', async () => {
    const { targetNo, items } = await (await ask(of.exportMeasurements(20, 'json'))).json();
    expect(targetNo).toBe(20);
    expect(items.map(({ revision }: { revision: number }) => revision)).toContain(2);
  });
});

describe('the calendar', () => {
  const calendarOf = async (address: string) =>
    (await (await ask(address)).text()).replaceAll('\r\n ', '').split('\r\n');

  it('has an event each occurrence, and none for what goes on for good', async () => {
    const lines = await calendarOf(of.taskCalendar({}, 'vi'));
    const uids = lines.filter((line) => line.startsWith('UID:'));
    // 31 tasks fall due once, one four times, 19 never.
    expect(uids.length).toBe(31 + 4);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain('UID:task-2-2026-Q3@cantho-plan');
  });

  it('moves the event of an extended deadline, and says so in its sequence', async () => {
    const lines = await calendarOf(of.taskCalendar({ q: '18' }, 'vi'));
    expect(lines).toContain('UID:task-18-2026-06@cantho-plan');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260731');
    expect(lines).toContain('SEQUENCE:2');
  });

  it('has no line longer than 75 octets', async () => {
    const text = await (await ask(of.taskCalendar({}, 'vi'))).text();
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });
});
