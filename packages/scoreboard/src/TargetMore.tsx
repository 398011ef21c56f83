import type { MeasurementList, Target, TargetSummary } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles } from '@cantho/host-sdk/react-module';
import { Skeleton } from '@cantho/ui/skeleton';
import { AgenciesPanel } from './AgenciesPanel.tsx';
import { AnswersPanel } from './AnswersPanel.tsx';
import states from './messages/states.vi.json' with { type: 'json' };
import vi from './messages/targetMore.vi.json' with { type: 'json' };
import { PartFailed } from './PartFailed.tsx';
import { ProvenancePanel } from './ProvenancePanel.tsx';
import { RelatedTasks } from './RelatedTasks.tsx';
import { TargetSection } from './TargetSection.tsx';
import { targetMoreStyles } from './targetMoreStyles.ts';
import { useMessages } from './useMessages.ts';

export interface TargetMoreProps {
  /** From the list it has no provenance and no related tasks yet. */
  readonly target: TargetSummary & Partial<Pick<Target, 'provenance' | 'relatedTasks'>>;
  readonly read: Read<Target>;
  readonly measurements: Read<MeasurementList>;
  /** Sample figures need a mark of their own: not all of the page is sample data. */
  readonly marked: boolean;
}

/** Who leads a target, which tasks speak of the same, what was answered in public, and where all of it comes from. */
export function TargetMore(props: TargetMoreProps) {
  useChunkMessages(vi);
  useChunkMessages(states);
  useChunkStyles(targetMoreStyles);
  const { t } = useMessages();
  const { target } = props;
  return (
    <>
      <div className="sb-columns">
        <TargetSection title={t('agencies.title')}>
          <AgenciesPanel target={target} />
        </TargetSection>
        <TargetSection title={t('related.title')}>
          <Related {...props} />
        </TargetSection>
      </div>
      <AnswersPanel no={target.no} />
      <TargetSection title={t('provenance.title')}>
        <ProvenancePanel {...props} />
      </TargetSection>
    </>
  );
}

function Related({ target, read, marked }: TargetMoreProps) {
  const { t } = useMessages();
  if (target.relatedTasks) return <RelatedTasks tasks={target.relatedTasks} marked={marked} />;
  if (read.error) return <PartFailed title={t('related.error')} read={read} error={read.error} />;
  return <Skeleton count={4} />;
}
