import type { ModuleRoute } from '@cantho/host-sdk';
import { DataProvider } from '@cantho/host-sdk/react-data';
import { MessagesProvider } from '@cantho/host-sdk/react-messages';
import { type ModuleRootProps, useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useState } from 'react';
import type { ScoreboardConfig } from './config.ts';
import { ConfigProvider } from './configContext.ts';
import { LazyTargetPage } from './LazyTargetPage.tsx';
import { messages } from './messages.ts';
import { PlanCard } from './PlanCard.tsx';
import { firstReads, plan } from './planReads.ts';
import { TargetsPage } from './TargetsPage.tsx';

export function Scoreboard({ config }: ModuleRootProps<ScoreboardConfig>) {
  const { apiBaseUrl, view = 'full' } = config;
  return (
    <DataProvider key={apiBaseUrl} source={plan} baseUrl={apiBaseUrl} first={firstReads(useHost(), config)}>
      <MessagesProvider setup={messages}>
        <ConfigProvider value={config}>
          <div className="ct-page">
            <View view={view} />
          </div>
        </ConfigProvider>
      </MessagesProvider>
    </DataProvider>
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
