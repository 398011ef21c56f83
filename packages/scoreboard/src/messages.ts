import type { MessageKey as KeyOf, MessagesSetup } from '@cantho/host-sdk/react-messages';
import type targetVi from './messages/target.vi.json';
import vi from './messages/vi.json' with { type: 'json' };

/** A message by its name, without its plural's ending. Those of a chunk are there once the chunk is. */
export type MessageKey = KeyOf<typeof vi & typeof targetVi>;

export const messages: MessagesSetup = {
  vi,
  load: { en: () => import('./messages/en.json').then((module) => module.default) },
};
