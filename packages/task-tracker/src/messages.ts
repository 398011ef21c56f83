import {
  type MessageKey as KeyOf,
  type MessagesSetup,
  useModuleMessages,
} from '@cantho/host-sdk/react-messages';
import type commonVi from './messages/common.vi.json';
import type extrasVi from './messages/extras.vi.json';
import type taskVi from './messages/task.vi.json';
import vi from './messages/vi.json' with { type: 'json' };
import type viewsVi from './messages/views.vi.json';

/** A message by its name, without its plural's ending. Those of a chunk are there once the chunk is. */
export type MessageKey = KeyOf<
  typeof vi & typeof commonVi & typeof taskVi & typeof viewsVi & typeof extrasVi
>;

export const messages: MessagesSetup = {
  vi,
  load: {
    en: () => import('./messages/en.json').then((module) => module.default),
    km: () => import('./messages/km.json').then((module) => module.default),
  },
};

export const useMessages = () => useModuleMessages<MessageKey>();
