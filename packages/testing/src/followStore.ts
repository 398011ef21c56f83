import type { Visit } from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import { sampleCitizen } from './sampleSignIn.ts';

export interface Followed {
  readonly subject: string;
  /** Instant, RFC 3339. */
  readonly followedAt: string;
}

/** What people follow and when they looked, in memory. People are told apart by their display names. */
export interface FollowStore {
  /** Newest followed first. */
  list(user: HostUser): readonly Followed[];
  /** Following what is followed already changes nothing. */
  follow(user: HostUser, subject: string, at: string): Followed;
  unfollow(user: HostUser, subject: string): void;
  /** A visit goes on while calls come less than 30 minutes apart. */
  startVisit(user: HostUser, at: string): Visit;
  /** End of the visit before the last one; `null` on the first, and before any. */
  since(user: HostUser): string | null;
}

interface Person {
  follows: readonly Followed[];
  visit: (Visit & { readonly lastCallAt: string }) | null;
}

const visitGap = 30 * 60_000;

export function createFollowStore(): FollowStore {
  const people = new Map<string, Person>();
  const personOf = ({ displayName }: HostUser): Person => {
    const person = people.get(displayName) ?? { follows: [], visit: null };
    people.set(displayName, person);
    return person;
  };
  return {
    list: (user) => personOf(user).follows,
    follow(user, subject, at) {
      const person = personOf(user);
      const known = person.follows.find((followed) => followed.subject === subject);
      if (known) return known;
      const followed = { subject, followedAt: at };
      person.follows = [followed, ...person.follows].sort(newestFollowedFirst);
      return followed;
    },
    unfollow(user, subject) {
      const person = personOf(user);
      person.follows = person.follows.filter((followed) => followed.subject !== subject);
    },
    startVisit(user, at) {
      const person = personOf(user);
      person.visit = { ...visitAt(person.visit, at), lastCallAt: at };
      const { startedAt, since } = person.visit;
      return { startedAt, since };
    },
    since: (user) => personOf(user).visit?.since ?? null,
  };
}

function newestFollowedFirst(a: Followed, b: Followed): number {
  return Date.parse(b.followedAt) - Date.parse(a.followedAt);
}

function visitAt(last: Person['visit'], at: string): Visit {
  if (!last) return { startedAt: at, since: null };
  const goesOn = Date.parse(at) - Date.parse(last.lastCallAt) < visitGap;
  return goesOn ? last : { startedAt: at, since: last.lastCallAt };
}

/**
 * `sampleCitizen` follows four rows since May and looked last on 15 June; each has changed by 1 July in `sampleFigures`, but
 * target 18, on which nothing was reported.
 */
export function createSampleFollowStore(): FollowStore {
  const store = createFollowStore();
  for (const [index, subject] of ['target-18', 'task-18', 'task-2', 'target-25'].entries()) {
    store.follow(sampleCitizen, subject, `2026-05-0${index + 1}T02:00:00Z`);
  }
  store.startVisit(sampleCitizen, '2026-06-15T02:00:00Z');
  return store;
}
