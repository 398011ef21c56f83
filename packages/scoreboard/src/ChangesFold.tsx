import { changesChunk } from './chunks.ts';
import { LazyFold } from './LazyFold.tsx';
import { LazyPart } from './LazyPart.tsx';
import { useSummary } from './planReads.ts';
import { useMessages } from './useMessages.ts';

const shapes = [{ count: 6 }] as const;

export interface ChangesFoldProps {
  /** Width in em from which on it is open from the start. */
  readonly openFrom: number;
}

/** What changed since the end of last month: how much at once, what when it is opened. */
export function ChangesFold({ openFrom }: ChangesFoldProps) {
  const { t, day } = useMessages();
  const { data, error } = useSummary();
  if (!data) return <p className="sb-change-count ct-muted">{error ? t('changes.missing') : ' '}</p>;
  const { since, byKind } = data.changes;
  const count = Object.values(byKind).reduce((sum, each) => sum + each, 0);
  const date = day(since);
  if (count === 0) return <p className="sb-change-count">{t('changes.none', { date })}</p>;
  return (
    <LazyFold label={t('changes.title', { count, date })} openFrom={openFrom}>
      {() => (
        <LazyPart chunk={changesChunk} shapes={shapes}>
          {(part) => <part.Changes byKind={byKind} />}
        </LazyPart>
      )}
    </LazyFold>
  );
}
