import type { MessageKey as KeyOf, MessagesSetup } from '@cantho/host-sdk/react-messages';
import type agenciesVi from './messages/agencies.vi.json';
import type changesVi from './messages/changes.vi.json';
import type downloadsVi from './messages/downloads.vi.json';
import type statesVi from './messages/states.vi.json';
import type tableVi from './messages/table.vi.json';
import type targetVi from './messages/target.vi.json';
import type targetMoreVi from './messages/targetMore.vi.json';
import vi from './messages/vi.json' with { type: 'json' };

type ChunkTexts = typeof agenciesVi &
  typeof changesVi &
  typeof downloadsVi &
  typeof statesVi &
  typeof tableVi &
  typeof targetMoreVi &
  typeof targetVi;

/** A message by its name, without its plural's ending. Those of a chunk are there once the chunk is. */
export type MessageKey = KeyOf<typeof vi & ChunkTexts>;

export const messages: MessagesSetup = {
  vi,
  load: {
    en: () => import('./messages/en.json').then((module) => module.default),
    km: () => import('./messages/km.json').then((module) => module.default),
  },
};
