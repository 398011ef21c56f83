import type { AuditEntry, OfficerFeedback } from '@cantho/api-client';

/** Entries of the trail that made a new version; others only looked. */
const acts: readonly string[] = ['take', 'release', 'forward', 'answer', 'close', 'reopen'];

/** What was done between two versions, oldest first: as many of the last acts as there are versions between. */
export function actsBetween(
  entries: readonly AuditEntry[],
  before: number,
  after: number,
): readonly AuditEntry[] {
  const done = entries.filter(({ action }) => acts.includes(action));
  return after > before ? done.slice(-(after - before)) : [];
}

export type ChangedField = 'state' | 'takenBy' | 'agency' | 'answer' | 'closedBecause' | 'reopening';

const compared: readonly ChangedField[] = [
  'state',
  'takenBy',
  'agency',
  'answer',
  'closedBecause',
  'reopening',
];

/** Which of the things an officer acts by are others now. */
export function changedFields(before: OfficerFeedback, after: OfficerFeedback): readonly ChangedField[] {
  return compared.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** What became of a feedback while an officer looked at it. */
export interface ActChange {
  readonly before: OfficerFeedback;
  readonly after: OfficerFeedback;
  readonly acts: readonly AuditEntry[];
  readonly fields: readonly ChangedField[];
}

export function changeBetween(
  before: OfficerFeedback,
  after: OfficerFeedback,
  trail: readonly AuditEntry[],
): ActChange {
  const acts = actsBetween(trail, before.version, after.version);
  return { before, after, acts, fields: changedFields(before, after) };
}

export interface Actor {
  readonly role: 'officer' | 'coordinator' | 'citizen' | 'system' | 'open311' | null;
  /** Display name; for a role the contract does not know, all that was said. */
  readonly name: string;
}

/** "officer Cán bộ mẫu 1" as the trail writes it. */
export function actorOf(actor: string): Actor {
  const [, role, name = ''] = /^(officer|coordinator|citizen|system|open311)(?: (.*))?$/.exec(actor) ?? [];
  return role ? { role: role as NonNullable<Actor['role']>, name } : { role: null, name: actor };
}
