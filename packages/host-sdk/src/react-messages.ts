export type { Formats } from './formats.ts';
export { createFormats } from './formats.ts';
export type {
  Language,
  MessageKey,
  Messages,
  MessagesProviderProps,
  MessagesSetup,
  Translate,
} from './moduleMessages.tsx';
export {
  MessagesProvider,
  prefetchMessages,
  useChunkMessages,
  useModuleMessages,
} from './moduleMessages.tsx';
export { PlanText } from './PlanText.tsx';
