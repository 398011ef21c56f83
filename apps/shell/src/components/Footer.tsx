import { Link } from 'wouter';
import { documentDate } from '../dates.ts';
import { planFacts } from '../planFacts.ts';
import { useShell, useText, useValue } from '../shellContext.tsx';

export function Footer() {
  const { preferences } = useShell();
  const t = useText();
  const date = documentDate(planFacts.issuedOn, useValue(preferences.locale));
  return (
    <footer className="sh-footer">
      <p>{t('app.standIn')}</p>
      <p>{t('footer.source', { number: planFacts.number, date })}</p>
      <Link href="/about" className="sh-footer-link">
        {t('footer.about')}
      </Link>
    </footer>
  );
}
