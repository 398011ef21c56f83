import type { Locale, ModuleRoute } from '@cantho/host-sdk';
import { type ModuleRootProps, useHost, useLocale, useObservable } from '@cantho/host-sdk/react-module';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { ScoreboardConfig } from './config.ts';
import { LazyTargetPage } from './LazyTargetPage.tsx';
import { createMessages, hasMessages, loadMessages } from './messages.ts';
import { PlanCard } from './PlanCard.tsx';
import { type Session, takeSession } from './session.ts';
import { SurroundingsProvider } from './surroundings.ts';
import { TargetsPage } from './TargetsPage.tsx';

export function Scoreboard({ config }: ModuleRootProps<ScoreboardConfig>) {
  const { i18n, drawn } = useHostLanguage();
  const session = useSessionOf(config);
  const surroundings = useMemo(() => ({ config, session }), [config, session]);
  // The messages are still on their way: the host's skeleton stands.
  if (drawn === null) return null;
  return (
    <QueryClientProvider client={session.queryClient}>
      <I18nextProvider i18n={i18n}>
        <SurroundingsProvider value={surroundings}>
          <div lang={drawn} className="sb-root" key={session.apiBaseUrl}>
            <View view={config.view ?? 'full'} />
          </div>
        </SurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}

function View({ view }: { readonly view: 'full' | 'card' }) {
  const route = useObservable(useHost().navigation.route);
  const [cameFrom, setCameFrom] = useState<ModuleRoute | null>(null);
  const [last, setLast] = useState(route);
  if (route !== last) {
    setCameFrom(last);
    setLast(route);
  }
  if (view === 'card') return <PlanCard />;
  if (route?.name === 'target')
    return <LazyTargetPage key={route.no} route={route} entered={cameFrom !== null} />;
  return <TargetsPage returnedFrom={cameFrom?.name === 'target' ? cameFrom.no : null} />;
}

/** The language drawn, which is the host's as soon as its messages are there; `null` before the first. */
function useHostLanguage() {
  const host = useHost();
  const locale = useLocale();
  const [i18n] = useState(createMessages);
  const [drawn, setDrawn] = useState<Locale | null>(() => (hasMessages(i18n, locale) ? 'vi' : null));
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      let next = locale;
      try {
        await loadMessages(i18n, locale);
      } catch (error) {
        // Vietnamese words are better than none.
        next = 'vi';
        host.reportError({ moduleId: 'scoreboard', phase: 'runtime', error: error as Error });
      }
      if (!wanted) return;
      await i18n.changeLanguage(next);
      setDrawn(next);
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [host, i18n, locale]);
  return { i18n, drawn };
}

/** The mount's own session; another when the config names another API. Its cache is emptied at the end. */
function useSessionOf(config: ScoreboardConfig): Session {
  const host = useHost();
  const [session, setSession] = useState(() => takeSession(host, config));
  const current = session.apiBaseUrl === config.apiBaseUrl ? session : takeSession(host, config);
  if (current !== session) setSession(current);
  useEffect(
    () => () => {
      void current.queryClient.cancelQueries();
      current.queryClient.clear();
    },
    [current],
  );
  return current;
}
