import { Skeleton } from '@cantho/ui/skeleton';
import { useCallback, useEffect, useState } from 'react';
import { useShell, useText } from '../shellContext.tsx';
import { ModuleFallback } from './ModuleFallback.tsx';
import { loadOfficer, type OfficerSectionType } from './officerChunk.ts';

/** The officers' pages once their code is here; what else there is to see meanwhile, and where it does not come. */
export function OfficerPane() {
  const { host } = useShell().shellHost;
  const t = useText();
  const [Section, setSection] = useState<OfficerSectionType | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const load = useCallback(() => {
    loadOfficer().then(
      (loaded) => setSection(() => loaded),
      (failure: Error) => {
        host.reportError({ moduleId: 'officer', phase: 'load', error: failure });
        setError(failure);
      },
    );
  }, [host]);
  useEffect(load, [load]);
  if (Section) return <Section />;
  if (error) return <ModuleFallback moduleId="officer" error={error} retry={load} headingLevel={1} />;
  return (
    <div className="sh-waiting">
      <Skeleton shape="heading" label={t('module.loading')} />
      <Skeleton shape="card" count={3} />
    </div>
  );
}
