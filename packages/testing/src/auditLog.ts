import type { AuditEntry } from '@cantho/api-client';
import { pseudoHash } from './pseudoHash.ts';

/** What is written of an action; `actor` is a role and a name, or `citizen`. */
export interface Audited {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly feedbackId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Everything that was done, one entry behind the other. The hashes only look like some (`pseudoHash`). */
export interface AuditLog {
  write(audited: Audited): void;
  /** Of one feedback, oldest first. */
  of(feedbackId: string): AuditEntry[];
}

export function createAuditLog(): AuditLog {
  const entries: { readonly feedbackId: string; readonly entry: AuditEntry }[] = [];
  return {
    write({ feedbackId, at, actor, action, detail = {} }) {
      const previousHash = entries.at(-1)?.entry.hash ?? '0'.repeat(64);
      const position = entries.length + 1;
      const content = { position, at, actor, action, detail: { ...detail }, previousHash };
      entries.push({ feedbackId, entry: { ...content, hash: pseudoHash(JSON.stringify(content)) } });
    },
    of: (id) => entries.filter(({ feedbackId }) => feedbackId === id).map(({ entry }) => entry),
  };
}
