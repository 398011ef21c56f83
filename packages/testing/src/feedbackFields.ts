import type { InvalidPart } from '@cantho/api-client';
import {
  anything,
  checkFields,
  form,
  isRecord,
  oneOf,
  optional,
  type Refuse,
  refusals,
  whole,
  words,
} from './bodies.ts';
import { checkEffort } from './challenges.ts';

export const subjectForm = /^(plan|(target|task)-[1-9][0-9]{0,5})$/;
const categories = ['question', 'suggestion', 'problem', 'correction', 'praise'];
const phone = /^\+?[0-9][0-9 .]{7,18}$/;
const email = /^[^\s@]+@[^\s@]+$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const mostAttachments = 4;

const fields = {
  about: form(subjectForm),
  category: oneOf(categories),
  text: words(10, 2000),
  rating: optional(whole(1, 5)),
  contact: optional(anything),
  attachments: optional(anything),
  effort: optional(anything),
};

/** What the contract finds wrong with a body; empty when it is a `FeedbackInput`. */
export function feedbackErrors(body: unknown, language: 'vi' | 'en'): InvalidPart[] {
  return refusals(language, (refuse) => {
    checkFields(body, fields, refuse);
    if (!isRecord(body)) return;
    if (body.contact !== undefined) checkContact(body.contact, refuse);
    if (body.attachments !== undefined) checkAttachments(body.attachments, refuse);
    if (body.effort !== undefined) checkEffort(body.effort, refuse);
  });
}

function checkContact(contact: unknown, refuse: Refuse): void {
  const contactFields = {
    name: optional(words(1, 100)),
    email: optional(form(email)),
    phone: optional(form(phone)),
    consent: { expected: 'true', optional: false, accepts: (value: unknown) => value === true },
  };
  checkFields(contact, contactFields, refuse, '/contact');
  if (!isRecord(contact)) return;
  if (contact.email === undefined && contact.phone === undefined) refuse('/contact', 'email, phone');
}

function checkAttachments(attachments: unknown, refuse: Refuse): void {
  if (!Array.isArray(attachments) || attachments.length > mostAttachments) {
    refuse('/attachments', `0–${mostAttachments}`);
    return;
  }
  const refFields = { id: form(uuid), secret: words(20, 100) };
  for (const [index, ref] of attachments.entries()) {
    checkFields(ref, refFields, refuse, `/attachments/${index}`);
  }
}
