import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { queuePath } from '../officerPaths.ts';
import { useShell, useText } from '../shellContext.tsx';
import { ShellIcon } from './icons.tsx';
import { prefetchOfficer } from './officerChunk.ts';

/** How much waits for the officer; `null` until it is known, and where it cannot be. */
function useOpenCount(): number | null {
  const { shellHost, apiBaseUrl } = useShell();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let isLatest = true;
    const ask = async () => {
      const { countOpenFeedback } = await import(
        /* webpackChunkName: "officer-count" */ './countOpenFeedback.ts'
      );
      const counted = await countOpenFeedback(shellHost.host.auth.fetch, apiBaseUrl);
      if (isLatest) setCount(counted);
    };
    ask().catch(() => {});
    return () => {
      isLatest = false;
    };
  }, [shellHost, apiBaseUrl]);
  return count;
}

/** The way to the queue, for those it is for. Counts when it is drawn, which is when the menu is opened. */
export function OfficerLink({ onClick }: { readonly onClick: () => void }) {
  const t = useText();
  const count = useOpenCount();
  return (
    <Link
      href={queuePath}
      className="sh-account-link"
      onClick={onClick}
      onPointerEnter={prefetchOfficer}
      onFocus={prefetchOfficer}
    >
      <ShellIcon name="officer" />
      <span>
        {t('nav.officer')}
        {count !== null && <span className="sh-account-count">{t('account.waiting', { count })}</span>}
      </span>
    </Link>
  );
}
