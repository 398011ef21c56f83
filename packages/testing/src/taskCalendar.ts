import type { TaskSummary } from '@cantho/api-client';
import { addDays, occurrences, tasks } from '@cantho/plan';
import { originalNo } from './rowCopies.ts';

interface Day {
  readonly uid: string;
  readonly dueOn: string;
  readonly sequence: number;
}

/** The smallest iCalendar (RFC 5545) of due days. `extensionsOf` says how often a task's deadline was extended. */
export function taskCalendar(
  rows: readonly TaskSummary[],
  today: string,
  extensionsOf: (taskNo: number) => number,
): string {
  const events = rows.flatMap((row) =>
    daysOf(row, extensionsOf(row.no)).flatMap(({ uid, dueOn, sequence }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(dueOn)}`,
      `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
      `SUMMARY:${escaped(row.text)}`,
      `SEQUENCE:${sequence}`,
      'END:VEVENT',
    ]),
  );
  const opening = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//cantho//plan//VI'];
  return [...opening, ...events, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

function daysOf({ no, deadline }: TaskSummary, extensions: number): Day[] {
  const original = tasks.find((task) => task.no === originalNo('task', no, Number.POSITIVE_INFINITY));
  return occurrences(original?.deadline ?? { kind: 'ongoing', wording: '', year: 0 }).map((occurrence) => ({
    uid: `task-${no}-${occurrence.period}@cantho-plan`,
    // Only a task that falls due once can be extended.
    dueOn: deadline.kind === 'everyQuarter' ? occurrence.dueOn : (deadline.dueOn ?? occurrence.dueOn),
    sequence: extensions,
  }));
}

const compact = (day: string): string => day.replaceAll('-', '');

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

/** RFC 5545 §3.1: lines longer than 75 octets go on in the next, after a space. Never in the middle of a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines = [''];
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += sign;
    octets += size;
  }
  return lines.join('\r\n');
}
