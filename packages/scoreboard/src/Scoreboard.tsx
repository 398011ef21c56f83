import type { ModuleRoute } from '@cantho/host-sdk';
import { DataProvider } from '@cantho/host-sdk/react-data';
import { MessagesProvider } from '@cantho/host-sdk/react-messages';
import { type ModuleRootProps, useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useState } from 'react';
import { agenciesChunk, changesChunk } from './chunks.ts';
import type { ScoreboardConfig } from './config.ts';
import { ConfigProvider } from './configContext.ts';
import { LazyPart } from './LazyPart.tsx';
import { LazyTargetPage } from './LazyTargetPage.tsx';
import { messages } from './messages.ts';
import { PlanCard } from './PlanCard.tsx';
import { firstReads, plan } from './planReads.ts';
import { TargetsPage } from './TargetsPage.tsx';
import { useListView } from './useListView.ts';

export function Scoreboard({ config }: ModuleRootProps<ScoreboardConfig>) {
  const { apiBaseUrl, view = 'full' } = config;
  return (
    <DataProvider key={apiBaseUrl} source={plan} baseUrl={apiBaseUrl} first={firstReads(useHost(), config)}>
      <MessagesProvider setup={messages}>
        <ConfigProvider value={config}>
          <div className="ct-page">{view === 'card' ? <PlanCard /> : <View />}</div>
        </ConfigProvider>
      </MessagesProvider>
    </DataProvider>
  );
}

const shapes = [{ shape: 'heading' }, { shape: 'card', count: 3 }] as const;

function View() {
  const route = useObservable(useHost().navigation.route);
  const [cameFrom, setCameFrom] = useState<ModuleRoute | null>(null);
  const [last, setLast] = useState(route);
  const [listView, setListView] = useListView();
  if (route !== last) {
    setCameFrom(last);
    setLast(route);
  }
  // The same page with other filters is no other page.
  const entered = cameFrom !== null && cameFrom.name !== route?.name;
  switch (route?.name) {
    case 'target':
      return <LazyTargetPage key={route.no} route={route} entered={cameFrom !== null} />;
    case 'agencies':
      return (
        <LazyPart chunk={agenciesChunk} shapes={shapes}>
          {(part) => <part.AgenciesPage entered={entered} />}
        </LazyPart>
      );
    case 'agency':
      return (
        <LazyPart key={route.id} chunk={agenciesChunk} shapes={shapes}>
          {(part) => <part.AgencyPage route={route} entered={cameFrom !== null} />}
        </LazyPart>
      );
    case 'followed':
      return (
        <LazyPart chunk={changesChunk} shapes={shapes}>
          {(part) => <part.FollowedPage entered={entered} />}
        </LazyPart>
      );
    default:
      return (
        <TargetsPage
          returnedFrom={cameFrom?.name === 'target' ? cameFrom.no : null}
          view={listView}
          onView={setListView}
        />
      );
  }
}
