import type {
  FeedbackState,
  OfficerActionKind,
  OfficerFeedback,
  OfficerFeedbackList,
  OfficerFeedbackSummary,
} from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import { addDays, localDate, matchesText } from '@cantho/plan';
import { subjectForm } from './feedbackFields.ts';
import type { World } from './handling.ts';
import { paged } from './planLists.ts';
import type { QueryReader } from './queryParameters.ts';
import { excerptOf, isOpen, type StoredFeedback } from './storedFeedback.ts';

/** Working days a feedback is to be answered within, from the day after it came. */
const termWorkingDays = 10;

export const isCoordinator = ({ roles }: HostUser): boolean => roles.includes('coordinator');

/** Officers have what is with their own agency, coordinators everything. What a program sent is nobody's. */
export function isInCharge(user: HostUser, { agency, isAside }: StoredFeedback): boolean {
  return !isAside && (isCoordinator(user) || agency.id === user.agency);
}

/** Monday to Friday; these handlers know no holidays. */
function isWorkingDay(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function dueOn(came: string): string {
  let day = came;
  for (let left = termWorkingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

function summaryOf(feedback: StoredFeedback, today: string): OfficerFeedbackSummary {
  const { id, version, about, category, state, createdAt, agency, takenBy, contact, source } = feedback;
  const came = localDate(new Date(createdAt));
  const due = dueOn(came);
  const ended = isOpen(feedback) ? null : feedback.history.at(-1)?.at;
  return {
    ...{ id, version, about, category, state, createdAt, agency, takenBy, source },
    excerpt: excerptOf(feedback),
    dueOn: due,
    workingDays: workingDaysBetween(came, ended ? localDate(new Date(ended)) : today),
    isLate: isOpen(feedback) && today > due,
    hasContact: contact !== null,
    attachments: feedback.attachments.length,
  };
}

/** @param origin Of the API, for links to files. */
export function officerFeedback(
  feedback: StoredFeedback,
  user: HostUser,
  world: World,
  origin: string,
): OfficerFeedback {
  const { about, text, rating, contact, history, answer, reopening, answerRating, closedBecause } = feedback;
  const no = Number(about.split('-')[1]);
  const { answers } = world;
  const row = about === 'plan' ? null : about.startsWith('target') ? answers.target(no) : answers.task(no);
  return {
    ...summaryOf(feedback, world.today),
    ...{ text, rating, contact, history, answer, reopening, answerRating, closedBecause },
    subjectText: row?.text ?? null,
    files: feedback.attachments.map(({ id, fileName, mediaType, size, state, reason }) => {
      const url = state === 'ready' ? `${origin}${signedPath(id, world.now())}` : null;
      return { fileName, mediaType, size, state, reason, url };
    }),
    actions: possibleActions(feedback, user),
  };
}

const linkSeconds = 300;

function signedPath(key: string, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + linkSeconds;
  return `/v1/files/${key}?expires=${expires}&signature=sample`;
}

/** What may be done now, in the contract's order. */
export function possibleActions(feedback: StoredFeedback, user: HostUser): OfficerActionKind[] {
  const { state, takenBy, answer } = feedback;
  const isMine = takenBy === user.displayName;
  const isFree = takenBy === null || isMine || isCoordinator(user);
  const open = isOpen(feedback);
  const possible: Readonly<Record<OfficerActionKind, boolean>> = {
    take: open && !isMine && isFree,
    release: open && takenBy !== null && isFree,
    forward: open && isFree,
    answer: open ? isFree : answer !== null,
    close: state !== 'closed' && isFree,
  };
  return (Object.keys(possible) as OfficerActionKind[]).filter((action) => possible[action]);
}

const states: readonly FeedbackState[] = ['received', 'underReview', 'answered', 'closed'];
const sorts = ['dueOn', 'createdAt', '-createdAt'] as const;

/** Everything a query asks for of what a person is in charge of, in its order; reads all of the query but the page. */
export function chosenFeedback(
  query: QueryReader,
  user: HostUser,
  { feedback, agencyIds, today }: World,
): OfficerFeedbackSummary[] {
  const agency = query.one<string>('agency', agencyIds, '');
  const chosen = query.many('state', states);
  const late = query.one<string>('late', ['true', 'false'], '');
  const taken = query.one('taken', ['any', 'me', 'nobody'], 'any');
  const about = query.text('about', 20);
  if (about !== '') query.pattern('about', subjectForm);
  const words = query.text('q', 200);
  const sort = query.one('sort', sorts, 'dueOn');
  const wanted = chosen.length > 0 ? chosen : states.slice(0, 2);
  const rows = feedback.all
    .filter((one) => isInCharge(user, one) && wanted.includes(one.state))
    .filter((one) => (agency === '' || one.agency.id === agency) && (about === '' || one.about === about))
    .filter((one) => matchesText(one.text ?? '', words))
    .map((one) => summaryOf(one, today))
    .filter(({ isLate }) => late === '' || isLate === (late === 'true'))
    .filter(({ takenBy }) => taken === 'any' || takenBy === (taken === 'me' ? user.displayName : null));
  const turned = sort === '-createdAt' ? -1 : 1;
  const by = sort === 'dueOn' ? 'dueOn' : 'createdAt';
  return rows.sort((a, b) => {
    if (a[by] !== b[by]) return a[by] < b[by] ? -turned : turned;
    return a.createdAt < b.createdAt ? -1 : 1;
  });
}

export function officerList(query: QueryReader, user: HostUser, world: World): OfficerFeedbackList {
  const rows = chosenFeedback(query, user, world);
  return { ...paged(query, rows), termWorkingDays, today: world.today };
}
