import { createFormats } from '@cantho/host-sdk/react-messages';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { planFacts } from '../planFacts.ts';
import { useLanguage, useText } from '../shellContext.tsx';
import { ModuleLink } from './ModuleLink.tsx';

export function Footer() {
  const t = useText();
  const language = useLanguage();
  const date = useMemo(() => createFormats(language).day(planFacts.issuedOn), [language]);
  return (
    <footer className="sh-footer">
      <p>{t('app.standIn')}</p>
      <p>{t('footer.source', { number: planFacts.number, date })}</p>
      <ModuleLink href="/agencies" module="scoreboard" className="sh-footer-link">
        {t('nav.agencies')}
      </ModuleLink>
      <Link href="/about" className="sh-footer-link">
        {t('footer.about')}
      </Link>
    </footer>
  );
}
