import { planFacts } from '../planFacts.ts';
import { useText } from '../shellContext.tsx';

export function AboutPage() {
  const t = useText();
  return (
    <article className="sh-prose ct-stack ct-stack-loose">
      <h1>{t('about.title')}</h1>
      {(['standIn', 'data', 'privacy', 'licence'] as const).map((part) => (
        <section key={part} className="ct-stack ct-stack-tight">
          <h2>{t(`about.${part}Title`)}</h2>
          <p>{t(`about.${part}`, planFacts)}</p>
        </section>
      ))}
    </article>
  );
}
