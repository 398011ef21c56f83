import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { ReceiptLink } from './ReceiptLink.tsx';
import { useMessages } from './useMessages.ts';

const steps = ['receive', 'review', 'answer'] as const;

/** What happens to feedback: beside the form where there is room, else below it. */
export function FormHelp({ level }: { readonly level: HeadingLevel }) {
  const { t } = useMessages();
  return (
    <aside className="fw-help" aria-label={t('help.title')}>
      <Heading level={level}>{t('help.title')}</Heading>
      <ol className="fw-help-steps">
        {steps.map((step) => (
          <li key={step}>
            <strong>{t(`help.${step}`)}</strong>
            <p className="ct-muted ct-small">{t(`help.${step}Detail`)}</p>
          </li>
        ))}
      </ol>
      <p className="ct-small">{t('help.public')}</p>
      <ReceiptLink />
    </aside>
  );
}
