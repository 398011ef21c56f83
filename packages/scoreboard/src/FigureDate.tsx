import { Icon } from '@cantho/ui/icon';
import { useMessages } from './useMessages.ts';

export interface FigureDateProps {
  /** Local day; `null` where there is no figure. */
  readonly asOf: string | null;
  readonly sample: boolean;
}

/** Of which day a figure is, and whether it is made up; nothing where there is none. */
export function FigureDate({ asOf, sample }: FigureDateProps) {
  const { t, date } = useMessages();
  if (asOf === null) return null;
  const day = { date: date(asOf) };
  if (!sample) return <span>{t('figures.of', day)}</span>;
  return (
    <span className="sb-sample">
      <Icon name="sample" /> {t('figures.sampleOf', day)}
    </span>
  );
}
