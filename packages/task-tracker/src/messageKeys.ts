import type messages from './messages/vi.json';

type Singular<Key> = Key extends `${infer Stem}_other` ? Stem : Key;

/** A message by its key, without the plural's ending. */
export type MessageKey = Singular<keyof typeof messages>;
