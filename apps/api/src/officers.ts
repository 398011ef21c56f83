import type { AgencyRef } from '@cantho/api-client';
import type { Actor, OfficerRole } from './audit.ts';
import type { MessageKey, MessageValues } from './messages.ts';
import { Problem } from './problems.ts';
import { type Person, unauthorized } from './tokens.ts';

/** Whoever coordinates the plan has what no body leads; a dated decision in the README. */
export const coordinatingAgency = 'so-khoa-hoc-va-cong-nghe';

/** A person who may act on feedback. */
export interface Officer extends Pick<Person, 'issuer' | 'subject' | 'name'> {
  role: OfficerRole;
  /** The only agency whose feedback they see; `null`: all. */
  agency: string | null;
}

/**
 * A coordinator sees what every agency has, an officer what their own has.
 * @throws Problem `unauthorized` or `forbidden`.
 */
export function requireOfficer(person: Person | null, agencies: ReadonlyMap<string, AgencyRef>): Officer {
  if (!person) throw unauthorized('missing');
  const { issuer, subject, name, roles, agency } = person;
  if (roles.includes('coordinator')) return { issuer, subject, name, role: 'coordinator', agency: null };
  if (!roles.includes('officer')) throw forbidden('forbidden.officers');
  if (agency === null || !agencies.has(agency)) throw forbidden('forbidden.noAgency');
  return { issuer, subject, name, role: 'officer', agency };
}

/** The agencies a question is about: the one asked for, else all the officer may see. @throws Problem `forbidden`. */
export function agencyScope({ agency }: Officer, asked: string | undefined): string | null {
  if (agency !== null && asked !== undefined && asked !== agency) throw forbidden('forbidden.otherAgency');
  return asked ?? agency;
}

/** @throws Problem `forbidden` where another agency has it. */
export function requireInScope({ agency }: Officer, feedback: { agency_id: string | null }): void {
  if (agency !== null && agencyOf(feedback) !== agency) throw forbidden('forbidden.otherAgency');
}

export function agencyOf({ agency_id }: { agency_id: string | null }): string {
  return agency_id ?? coordinatingAgency;
}

export function actorOf({ role, issuer, subject, name }: Officer): Actor {
  return { role, issuer, subject, name };
}

function forbidden(key: MessageKey, values: MessageValues = {}): Problem {
  return new Problem('forbidden', { detail: { key, values } });
}
