import type { AuditEntry } from '@cantho/api-client';
import { actorOf } from './changes.ts';
import vi from './messages/vi.json';
import { type OfficerMessage, useMessages } from './useMessages.ts';

/** Who did what, of an entry of the trail. What has no words here is shown as the trail names it. */
export function useAuditWords() {
  const { t } = useMessages();
  const who = ({ actor }: AuditEntry): string => {
    const { role, name } = actorOf(actor);
    return [role && t(`role.${role}`), name].filter(Boolean).join(' ');
  };
  const what = ({ action }: AuditEntry): string => {
    const key = `audit.${action}`;
    return key in vi ? t(key as OfficerMessage) : action;
  };
  return { who, what };
}
