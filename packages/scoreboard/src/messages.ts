import type { MessageKey as KeyOf, MessagesSetup } from '@cantho/host-sdk/react-messages';
import vi from './messages/vi.json' with { type: 'json' };

/** A message by its name, without its plural's ending. */
export type MessageKey = KeyOf<typeof vi>;

export const messages: MessagesSetup = {
  vi,
  load: { en: () => import('./messages/en.json').then((module) => module.default) },
};
