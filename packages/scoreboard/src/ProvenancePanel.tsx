import type {
  IndicatorState,
  Measurement,
  MeasurementList,
  Plan,
  Target,
  TargetSummary,
} from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { latestRevision } from '@cantho/plan/rules';
import { DescriptionList } from '@cantho/ui/description-list';
import { Heading } from '@cantho/ui/heading';
import { Provenance } from '@cantho/ui/provenance';
import { SampleMark } from '@cantho/ui/sample-mark';
import { Skeleton } from '@cantho/ui/skeleton';
import { useHeadingLevel } from './configContext.ts';
import { DocumentName } from './DocumentName.tsx';
import { HashCopy } from './HashCopy.tsx';
import { measurementsOf } from './measurementsOf.ts';
import { PartFailed } from './PartFailed.tsx';
import { usePlan } from './planReads.ts';
import { useMessages } from './useMessages.ts';

export interface ProvenancePanelProps {
  /** From the list it has no provenance yet. */
  readonly target: TargetSummary & Partial<Pick<Target, 'provenance'>>;
  readonly read: Read<Target>;
  readonly measurements: Read<MeasurementList>;
  /** Sample figures need a mark of their own: not all of the page is sample data. */
  readonly marked: boolean;
}

/** Where the goal and the current figures come from. */
export function ProvenancePanel({ target, read, measurements, marked }: ProvenancePanelProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(2);
  const { provenance, indicators } = target;
  return (
    <div className="sb-sources">
      <div className="ct-stack">
        <Heading level={level} className="sb-sub">
          {t('provenance.plan')}
        </Heading>
        {provenance ? (
          <PlanSide provenance={provenance} />
        ) : read.error ? (
          <PartFailed title={t('provenance.missing')} read={read} error={read.error} />
        ) : (
          <Skeleton count={8} />
        )}
      </div>
      {indicators.map((indicator, index) => (
        <FigureSide
          key={indicator.id}
          indicator={indicator}
          number={indicators.length > 1 ? index + 1 : null}
          measurements={measurements}
          marked={marked}
        />
      ))}
    </div>
  );
}

type PlanProvenance = NonNullable<ProvenancePanelProps['target']['provenance']>;

function PlanSide({ provenance }: { readonly provenance: PlanProvenance }) {
  const { t } = useMessages();
  const { data: plan } = usePlan();
  const { document, appendix, row, quote, sourceSha256 } = provenance;
  return (
    <>
      <Provenance
        terms={{
          document: t('provenance.document'),
          place: t('provenance.appendix'),
          quote: t('provenance.quote'),
          hash: t('provenance.hash'),
        }}
        document={plan ? <PlanDocument plan={plan} /> : document}
        place={t('provenance.row', { appendix, row })}
        quote={<PlanText>{quote}</PlanText>}
        hash={sourceSha256}
      />
      <HashCopy hash={sourceSha256} />
    </>
  );
}

/** What the plan is called, and who issued it when. */
function PlanDocument({ plan }: { readonly plan: Plan }) {
  const { t, day } = useMessages();
  return (
    <>
      <PlanText>
        {plan.title} ({plan.number})
      </PlanText>
      <br />
      <span className="ct-muted">
        <PlanText>{plan.issuer}</PlanText>, {t('provenance.issued', { date: day(plan.issuedOn) })}
      </span>
    </>
  );
}

interface FigureSideProps extends Pick<ProvenancePanelProps, 'measurements' | 'marked'> {
  readonly indicator: IndicatorState;
  readonly number: number | null;
}

function FigureSide({ indicator, number, measurements, marked }: FigureSideProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(2);
  const items = measurementsOf(measurements, indicator);
  const current = items && latestRevision(items);
  return (
    <div className="ct-stack">
      <Heading level={level} className="sb-sub">
        {number === null ? t('provenance.figure') : t('provenance.figureOf', { number })}
      </Heading>
      {current ? (
        <ReportSide measurement={current} marked={marked} />
      ) : items ? (
        <p className="ct-muted">{t('provenance.none')}</p>
      ) : measurements.error ? (
        // The history above has the retry of the same read.
        <p className="ct-muted">{t('provenance.noReport')}</p>
      ) : (
        <Skeleton count={6} />
      )}
    </div>
  );
}

interface ReportSideProps {
  readonly measurement: Measurement;
  readonly marked: boolean;
}

function ReportSide({ measurement, marked }: ReportSideProps) {
  const { t, period, instant } = useMessages();
  const { document, agency, publishedAt, sample } = measurement;
  return (
    <>
      {sample && marked && (
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
