import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { createReceiptCode, hashReceiptCode } from '../receipts.ts';
import { type Person, unauthorized } from '../tokens.ts';
import type { Send } from './contractClient.ts';

/** People tests sign in as, by their token. */
export const people = {
  citizen: { subject: 'cong-dan', name: 'Công dân mẫu', roles: ['citizen'], agency: null },
  finance: {
    subject: 'can-bo-tai-chinh',
    name: 'Cán bộ Tài chính mẫu',
    roles: ['officer'],
    agency: 'so-tai-chinh',
  },
  financeToo: {
    subject: 'can-bo-tai-chinh-2',
    name: 'Cán bộ Tài chính mẫu 2',
    roles: ['officer'],
    agency: 'so-tai-chinh',
  },
  science: {
    subject: 'can-bo-khcn',
    name: 'Cán bộ Khoa học mẫu',
    roles: ['officer'],
    agency: 'so-khoa-hoc-va-cong-nghe',
  },
  coordinator: {
    subject: 'dieu-phoi',
    name: 'Điều phối viên mẫu',
    roles: ['coordinator'],
    agency: 'so-khoa-hoc-va-cong-nghe',
  },
  homeless: {
    subject: 'can-bo-khong-co-quan',
    name: 'Cán bộ không cơ quan',
    roles: ['officer'],
    agency: null,
  },
  stranger: { subject: 'can-bo-la', name: 'Cán bộ lạ', roles: ['officer'], agency: 'so-khong-co' },
} satisfies Record<string, Omit<Person, 'issuer'>>;

export type PersonName = keyof typeof people;

export const verifyPeople = async (token: string): Promise<Person> => {
  const person = Object.hasOwn(people, token) ? people[token as PersonName] : null;
  if (!person) throw unauthorized('invalid');
  return { issuer: 'http://localhost:4003', ...person };
};

export const tokenOf = (name: PersonName) => ({ authorization: `Bearer ${name}` });

export interface Stored {
  about?: string;
  category?: string;
  text?: string;
  agency?: string | null;
  at?: Date;
  contact?: { name: string | null; email: string | null; phone: string | null };
}

/** A feedback as it stands when it came, with what opens its receipt. */
export async function storeFeedback(
  db: Kysely<Database>,
  {
    about = 'target-15',
    category = 'question',
    text = 'Khi nào phường tôi có tiện ích này?',
    agency = 'so-tai-chinh',
    at = new Date('2026-06-30T03:00:00Z'),
    contact,
  }: Stored = {},
): Promise<{ id: string; code: string }> {
  const id = randomUUID();
  const code = createReceiptCode();
  const row = { id, about, category, text, state: 'received', receipt_hash: hashReceiptCode(code) };
  await db
    .insertInto('feedback')
    .values({ ...row, author_issuer: null, author_subject: null, created_at: at, agency_id: agency })
    .execute();
  await db
    .insertInto('feedback_history')
    .values({ feedback_id: id, position: 0, state: 'received', at })
    .execute();
  if (contact) {
    await db
      .insertInto('feedback_contacts')
      .values({ feedback_id: id, ...contact, consented_at: at })
      .execute();
  }
  return { id, code };
}

/** What an officer does, by a client. */
export function officerClient(send: Send, name: PersonName) {
  const headers = tokenOf(name);
  return {
    queue: (query = '') => send({ url: `/v1/officer/feedback${query}`, headers }),
    read: (id: string) => send({ url: `/v1/officer/feedback/${id}`, headers }),
    act: (id: string, body: object) =>
      send({ method: 'POST', url: `/v1/officer/feedback/${id}/actions`, headers, body }),
    redaction: (id: string, text: string) =>
      send({ method: 'POST', url: `/v1/officer/feedback/${id}/redaction`, headers, body: { text } }),
    audit: (id: string) => send({ url: `/v1/officer/feedback/${id}/audit`, headers }),
    export: (query = '') => send({ url: `/v1/officer/exports/feedback${query}`, headers }),
  };
}
