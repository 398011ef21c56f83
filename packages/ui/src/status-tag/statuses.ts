import type { IconName } from '../icon/index.ts';

/** A colour pair of the tokens: `--ct-color-<tone>` on `--ct-color-<tone>-soft`. */
export type Tone = 'met' | 'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'not-assessable';

/** How each state of the domain looks: colour, and a shape that says the same without colour. */
export const statuses = {
  met: ['met', 'met'],
  onTrack: ['on-track', 'onTrack'],
  atRisk: ['at-risk', 'atRisk'],
  offTrack: ['off-track', 'offTrack'],
  noData: ['no-data', 'noData'],
  notAssessable: ['not-assessable', 'notAssessable'],
  notReported: ['no-data', 'dash'],
  notStarted: ['no-data', 'noData'],
  inProgress: ['on-track', 'onTrack'],
  awaitingConfirmation: ['not-assessable', 'clock'],
  done: ['met', 'met'],
  paused: ['no-data', 'pause'],
  notDue: ['no-data', 'clock'],
  dueSoon: ['at-risk', 'atRisk'],
  overdue: ['off-track', 'offTrack'],
  doneOnTime: ['met', 'met'],
  doneLate: ['not-assessable', 'check'],
  noDeadline: ['no-data', 'loop'],
  current: ['met', 'check'],
  stale: ['at-risk', 'clock'],
  received: ['no-data', 'check'],
  underReview: ['on-track', 'clock'],
  answered: ['met', 'met'],
  closed: ['no-data', 'dash'],
} as const satisfies Record<string, readonly [Tone, IconName]>;

/** Target status, work state, deadline state, freshness or feedback state, by its name in the contract. */
export type StatusName = keyof typeof statuses;
