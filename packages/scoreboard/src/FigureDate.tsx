import { SampleMark } from '@cantho/ui/sample-mark';
import { useMessages } from './useMessages.ts';

export interface FigureDateProps {
  /** Local day; `null` where there is no figure. */
  readonly asOf: string | null;
  readonly sample: boolean;
}

/** Of which day a figure is, and whether it is made up; nothing where there is none. */
export function FigureDate({ asOf, sample }: FigureDateProps) {
  const { t, day } = useMessages();
  if (asOf === null) return null;
  const date = day(asOf);
  if (!sample) return <span>{t('figures.of', { date })}</span>;
  return <SampleMark label={t('figures.sampleOf', { date })} />;
}
