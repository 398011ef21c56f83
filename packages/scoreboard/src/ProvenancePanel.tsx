import type { IndicatorState, Measurement, MeasurementList, Target, TargetSummary } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { latestRevision } from '@cantho/plan/rules';
import { DescriptionList } from '@cantho/ui/description-list';
import { Heading } from '@cantho/ui/heading';
import { Provenance } from '@cantho/ui/provenance';
import { SampleMark } from '@cantho/ui/sample-mark';
import { Skeleton } from '@cantho/ui/skeleton';
import { useHeadingLevel } from './configContext.ts';
import { DocumentName } from './History.tsx';
import { useMessages } from './useMessages.ts';

export interface ProvenancePanelProps {
  /** From the list it has no provenance yet. */
  readonly target: TargetSummary & Partial<Pick<Target, 'provenance'>>;
  readonly measurements: Read<MeasurementList>;
  /** The plan's side is still being read. */
  readonly waiting: boolean;
}

/** Where the goal and the current figures come from. */
export function ProvenancePanel({ target, measurements, waiting }: ProvenancePanelProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(2);
  const { provenance, indicators } = target;
  return (
    <>
      <Heading level={level} className="sb-sub">
        {t('provenance.plan')}
      </Heading>
      {provenance ? (
        <PlanSide provenance={provenance} />
      ) : waiting ? (
        <Skeleton count={4} />
      ) : (
        <p>{t('provenance.missing')}</p>
      )}
      {indicators.map((indicator, index) => (
        <FigureSide
          key={indicator.id}
          indicator={indicator}
          number={indicators.length > 1 ? index + 1 : null}
          measurements={measurements}
        />
      ))}
    </>
  );
}

type PlanProvenance = NonNullable<ProvenancePanelProps['target']['provenance']>;

function PlanSide({ provenance }: { readonly provenance: PlanProvenance }) {
  const { t } = useMessages();
  const { document, appendix, row, quote, sourceSha256 } = provenance;
  return (
    <Provenance
      terms={{
        document: t('provenance.document'),
        place: t('provenance.appendix'),
        quote: t('provenance.quote'),
        hash: t('provenance.hash'),
      }}
      document={document}
      place={t('provenance.row', { appendix, row })}
      quote={<PlanText>{quote}</PlanText>}
      hash={sourceSha256}
    />
  );
}

interface FigureSideProps {
  readonly indicator: IndicatorState;
  readonly number: number | null;
  readonly measurements: Read<MeasurementList>;
}

function FigureSide({ indicator, number, measurements }: FigureSideProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(2);
  const items = measurements.data?.items.filter(({ indicatorId }) => indicatorId === indicator.id);
  const current = items && latestRevision(items);
  if (!items) return null;
  return (
    <>
      <Heading level={level} className="sb-sub">
        {number === null ? t('provenance.figure') : t('provenance.figureOf', { number })}
      </Heading>
      {current ? <ReportSide measurement={current} /> : <p className="ct-muted">{t('history.none')}</p>}
    </>
  );
}

function ReportSide({ measurement }: { readonly measurement: Measurement }) {
  const { t, period, instant } = useMessages();
  const { document, agency, publishedAt, sample } = measurement;
  return (
    <>
      {sample && (
        <p>
          <SampleMark label={t('sample')} />
        </p>
      )}
      <DescriptionList
        stacked
        items={[
          { term: t('provenance.report'), description: <DocumentName document={document} /> },
          { term: t('provenance.agency'), description: <PlanText>{agency.name}</PlanText> },
          { term: t('provenance.period'), description: period(measurement.period) },
          { term: t('provenance.published'), description: instant(publishedAt) },
        ]}
      />
    </>
  );
}
