import {
  type MessageKey as KeyOf,
  type MessagesSetup,
  useModuleMessages,
} from '@cantho/host-sdk/react-messages';
import type formVi from './messages/form.vi.json';
import type receiptVi from './messages/receipt.vi.json';
import type sentVi from './messages/sent.vi.json';
import vi from './messages/vi.json' with { type: 'json' };
import { parseSubject } from './subjects.ts';

/** Name of a message, without the ending of its plural form. */
export type MessageKey = KeyOf<typeof vi & typeof formVi & typeof receiptVi & typeof sentVi>;

/** Vietnamese comes with the module, but for what only the pages in chunks say; English readers load theirs. */
export const messages: MessagesSetup = {
  vi,
  load: { en: () => import('./messages/en.json').then((module) => module.default) },
};

/** Everything a component says, in the language drawn now. */
export function useMessages() {
  const said = useModuleMessages<MessageKey>();
  /** "Chỉ tiêu 15" */
  const subjectName = (about: string): string => {
    const subject = parseSubject(about);
    if (subject === null) return said.t('subject.unknown');
    return subject.kind === 'plan'
      ? said.t('subject.plan')
      : said.t(`subject.${subject.kind}`, { no: subject.no });
  };
  return { ...said, subjectName };
}
