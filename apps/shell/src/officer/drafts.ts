import type { AnswerVisibility } from '@cantho/api-client';
import type { HostStorage, HostUser } from '@cantho/host-sdk';
import { officerDraftsKey } from '../officerDraftsKey.ts';

/** What an officer is writing about one feedback. Texts are as typed. */
export interface OfficerDraft {
  readonly text: string;
  readonly visibility: AnswerVisibility;
  readonly question: string;
  readonly agency: string;
  readonly note: string;
  readonly reason: string;
}

export const emptyDraft: OfficerDraft = {
  text: '',
  visibility: 'private',
  question: '',
  agency: '',
  note: '',
  reason: '',
};

interface Kept {
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly draft: OfficerDraft;
}

/** Drafts hold what people wrote: nobody needs them longer. */
export const keptForMs = 7 * 24 * 60 * 60 * 1000;

export interface DraftStore {
  read(id: string): OfficerDraft | null;
  write(id: string, draft: OfficerDraft): void;
  remove(id: string): void;
}

/** Hosts tell modules no identifier; name and agency tell two people of one device apart. */
function ownerOf({ displayName, agency = '' }: HostUser): string {
  return JSON.stringify([displayName, agency]);
}

/** What is stored, without what is broken, too old, or somebody else's: they must not read it. */
function readKept(stored: string | null, owner: string, now: number): Record<string, Kept> {
  try {
    const all: [string, Kept][] = Object.entries(JSON.parse(stored ?? '{}') as Record<string, Kept>);
    const own = all.filter(
      ([, kept]) => kept.owner === owner && now - kept.at < keptForMs && typeof kept.draft.text === 'string',
    );
    return Object.fromEntries(
      own.map(([id, kept]) => [id, { ...kept, draft: { ...emptyDraft, ...kept.draft } }]),
    );
  } catch {
    return {};
  }
}

/**
 * Drafts of one officer by feedback, in the app's storage. Made when they come: what is not theirs is deleted there and
 * then. Writes at once, so that nothing is left to be written when the page goes.
 */
export function createDraftStore(storage: HostStorage, user: HostUser, now: () => Date): DraftStore {
  const owner = ownerOf(user);
  const all = () => readKept(storage.get(officerDraftsKey), owner, now().getTime());
  const keep = (drafts: Record<string, Kept>) => {
    if (Object.keys(drafts).length === 0) storage.remove(officerDraftsKey);
    else storage.set(officerDraftsKey, JSON.stringify(drafts));
  };
  keep(all());
  return {
    read: (id) => all()[id]?.draft ?? null,
    write: (id, draft) => keep({ ...all(), [id]: { owner, at: now().getTime(), draft } }),
    remove(id) {
      const { [id]: _gone, ...others } = all();
      keep(others);
    },
  };
}
