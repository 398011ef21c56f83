import {
  type MessageKey,
  type Messages,
  type MessagesSetup,
  useModuleMessages,
} from '@cantho/host-sdk/react-messages';
import vi from './messages/vi.json';

export type OfficerMessage = MessageKey<typeof vi>;

/** Officers work in Vietnamese: there is no Khmer here, so Khmer readers get Vietnamese, marked so. */
export const messagesSetup: MessagesSetup = {
  vi,
  load: {
    en: async () => (await import(/* webpackChunkName: "officer-en" */ './messages/en.json')).default,
  },
};

export const useMessages = (): Messages<OfficerMessage> => useModuleMessages<OfficerMessage>();
