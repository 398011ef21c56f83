import type { DeadlineState, WorkState } from '@cantho/api-client';
import { addDays, plan } from '@cantho/plan';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { chunks } from './database/sampleLoad.ts';
import { type Language, type MessageKey, type MessageValues, translate } from './messages.ts';
import type { DueDay } from './reads/dueDays.ts';
import { mapInTurns } from './reads/planState.ts';

/** How often, in seconds, a subscriber should look again: reports come a few times a month. */
const refreshEvery = 6 * 3_600;
/** In code points. Longer titles are cut by calendars, each in its own way; the description has the whole text. */
const longestTitle = 120;

interface Options {
  language: Language;
  /** Address of the app whose page of a task an event links to. */
  shellUrl: string;
}

/** Due days as iCalendar (RFC 5545): a day-long event each. The same days make the same bytes, whenever they are asked for. */
export async function calendarOf(days: readonly DueDay[], options: Options): Promise<string> {
  const sample = days.some((day) => day.sample);
  const name = translate(options.language, sample ? 'calendar.sampleName' : 'calendar.name', {
    plan: plan.number,
  });
  const textOf = (part: readonly DueDay[]) => {
    const prodId = { company: 'Can Tho', product: 'Plan 224-KH-UBND', language: options.language };
    const calendar = ical({ prodId, name, ttl: refreshEvery });
    for (const day of part) calendar.createEvent(eventOf(day, options));
    return calendar.toString().slice(0, -end.length);
  };
  const head = textOf([]);
  // Others get their turn while a long calendar is written; what comes before the events is the same in each part.
  const parts = await mapInTurns(chunks(days, eventsAtOnce), (part) => textOf(part).slice(head.length));
  // RFC 5545 §3.1: the last line ends as the others do.
  return [head, ...parts, `${end}\r\n`].join('');
}

const end = 'END:VCALENDAR';
/** A few milliseconds. */
const eventsAtOnce = 20;

function eventOf(day: DueDay, { language, shellUrl }: Options) {
  const { id, task, dueOn, extensions, changedAt } = day;
  return {
    id: `${id}@${planSlug}`,
    sequence: extensions.length,
    // RFC 5545 §3.8.7.2: without a METHOD it says when the event was last revised.
    stamp: changedAt,
    lastModified: changedAt,
    start: utcDay(dueOn),
    end: utcDay(addDays(dueOn, 1)),
    allDay: true,
    summary: titleOf(day, language),
    description: descriptionOf(day, language),
    categories: [
      { name: translate(language, deadlineKeys[day.deadlineState]) },
      ...sampleCategory(day, language),
    ],
    url: `${shellUrl.replace(/\/$/, '')}/tasks/${task.no}`,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: ICalEventStatus.CONFIRMED,
  };
}

/** Tells this plan's events from those of others (RFC 7986 §5.3). */
const planSlug = `${plan.number.toLowerCase().replaceAll('/', '-')}.${plan.year}.can-tho`;

const utcDay = (day: string) => new Date(`${day}T00:00:00Z`);

function titleOf({ task, period, isDone, deadlineState, sample }: DueDay, language: Language): string {
  const say = (key: MessageKey, values?: MessageValues) => translate(language, key, values);
  const state = isDone ? 'calendar.titleDone' : deadlineState === 'overdue' ? 'calendar.titleOverdue' : null;
  const title = say(period === null ? 'calendar.title' : 'calendar.titleOccurrence', {
    no: task.no,
    text: shortened(task.text),
    period: period?.replace(/(\d+)-Q(\d)/, 'Q$2/$1') ?? '',
  });
  const marked = state === null ? title : say(state, { title });
  return sample ? say('calendar.titleSample', { title: marked }) : marked;
}

/** Cut at the end of a word. */
function shortened(text: string): string {
  const points = [...text.replace(/\s+/g, ' ')];
  if (points.length <= longestTitle) return points.join('');
  return `${points
    .slice(0, longestTitle)
    .join('')
    .replace(/\s+\S*$/, '')}…`;
}

function descriptionOf(
  { task, dueOn, extensions, deadlineState, isDone, period, sample }: DueDay,
  language: Language,
) {
  const say = (key: MessageKey, values?: MessageValues) => translate(language, key, values);
  const names = (agencies: readonly { name: string }[]) => agencies.map(({ name }) => name).join('; ');
  const date = (day: string) => dateFormats[language].format(utcDay(day));
  const work = period === null ? task.workState : isDone ? 'done' : null;
  const lines = [
    task.text,
    '',
    say('calendar.lead', { agencies: names(task.leadAgencies) }),
    task.coordinatingAgencies.length > 0 &&
      say('calendar.coordinating', { agencies: names(task.coordinatingAgencies) }),
    say('calendar.deadline', { wording: task.deadline.wording, day: date(dueOn) }),
    ...extensions.map(({ from, to, document }) =>
      say('calendar.extension', {
        from: date(from),
        to: date(to),
        document: [document.title, document.number].filter(Boolean).join(', '),
      }),
    ),
    say('calendar.state', { state: say(deadlineKeys[deadlineState]) }),
    work !== null && say('calendar.work', { state: say(workKeys[work]) }),
    say('calendar.source', { plan: plan.number, no: task.no, hash: plan.sourceSha256 }),
    sample && say('calendar.sample'),
  ];
  return lines.filter((line) => line !== false).join('\n');
}

function sampleCategory({ sample }: DueDay, language: Language) {
  return sample ? [{ name: translate(language, 'sample.title') }] : [];
}

const dateFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

const deadlineKeys: Readonly<Record<DeadlineState, MessageKey>> = {
  notDue: 'deadlineState.notDue',
  dueSoon: 'deadlineState.dueSoon',
  overdue: 'deadlineState.overdue',
  doneOnTime: 'deadlineState.doneOnTime',
  doneLate: 'deadlineState.doneLate',
  noDeadline: 'deadlineState.noDeadline',
};

const workKeys: Readonly<Record<WorkState, MessageKey>> = {
  notReported: 'workState.notReported',
  notStarted: 'workState.notStarted',
  inProgress: 'workState.inProgress',
  awaitingConfirmation: 'workState.awaitingConfirmation',
  done: 'workState.done',
  paused: 'workState.paused',
};
