import { Skeleton } from '@cantho/ui/skeleton';
import { useText } from '../shellContext.tsx';

/** On the way back from the provider, for as long as the exchange of the code takes. */
export function SignedInPage() {
  const t = useText();
  return (
    <div className="sh-prose ct-stack">
      <h1>{t('signedIn.title')}</h1>
      <p>{t('signedIn.detail')}</p>
      <Skeleton count={3} />
    </div>
  );
}
