import type { FeedbackCategory } from '@cantho/api-client';
import { Open311Error } from './errors.ts';
import { isServiceCode, serviceCodes } from './services.ts';

/** What a client sent, as a feedback's body, not checked yet. */
export interface NewRequest {
  body: { about: string; category: FeedbackCategory; text: string; contact?: Record<string, unknown> };
  /** Contact details came without consent and are not kept. */
  leftOutContact: boolean;
}

/**
 * A form of GeoReport v2 as a feedback. Where it is and what stands elsewhere (`lat`, `address_string`, `media_url`,
 * `device_id` …) is neither kept nor fetched: what a plan says has no place.
 */
export function newRequest(form: URLSearchParams): NewRequest {
  const given = (name: string) => form.get(name)?.trim() || undefined;
  const code = given('service_code');
  if (code === undefined) throw new Open311Error(400, 'open311.serviceMissing');
  if (!isServiceCode(code)) {
    throw new Open311Error(404, 'open311.service', {
      received: code.slice(0, 60),
      known: serviceCodes.join(', '),
    });
  }
  const contact = contactOf(given);
  const mayKeep = given('attribute[consent]') === 'yes';
  return {
    body: {
      about: given('attribute[about]') ?? 'plan',
      category: code,
      text: form.get('description') ?? '',
      ...(contact && mayKeep ? { contact: { ...contact, consent: true } } : {}),
    },
    leftOutContact: contact !== null && !mayKeep,
  };
}

function contactOf(given: (name: string) => string | undefined): Record<string, string> | null {
  const name = [given('last_name'), given('first_name')].filter((part) => part !== undefined).join(' ');
  const email = given('email');
  // Brackets and dashes as people write them, in the spelling the contract has.
  const phone = given('phone')?.replace(/[()-]/g, ' ').replace(/\s+/g, ' ').trim();
  if (email === undefined && phone === undefined) return null;
  return { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}
