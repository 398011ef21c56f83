import { DataProvider } from '@cantho/host-sdk/react-data';
import { MessagesProvider } from '@cantho/host-sdk/react-messages';
import { type ModuleRootProps, useHost, useObservable } from '@cantho/host-sdk/react-module';
import { useState } from 'react';
import type { FeedbackWidgetConfig } from './config.ts';
import { FeedbackPage } from './FeedbackPage.tsx';
import { feedbackData } from './feedbackApi.ts';
import { LazyReceiptPage } from './LazyReceiptPage.tsx';
import { messages } from './useMessages.ts';

export function FeedbackWidget({ config }: ModuleRootProps<FeedbackWidgetConfig>) {
  const { apiBaseUrl } = config;
  return (
    <DataProvider key={apiBaseUrl} source={feedbackData} baseUrl={apiBaseUrl}>
      <MessagesProvider setup={messages}>
        <Place config={config} />
      </MessagesProvider>
    </DataProvider>
  );
}

/** The page of the host's route; where the route is none of ours, the form. */
function Place({ config }: { readonly config: FeedbackWidgetConfig }) {
  const route = useObservable(useHost().navigation.route);
  const level = config.headingLevel ?? 1;
  const isReceipt = route?.name === 'receipt';
  const takesFocus = useHasChanged(isReceipt);
  if (isReceipt) {
    const code = route.code ?? '';
    return <LazyReceiptPage key={code} level={level} code={code} takesFocus={takesFocus} />;
  }
  const wanted = route?.name === 'feedback' ? route.search?.about : undefined;
  return (
    <FeedbackPage
      level={level}
      config={config}
      takesFocus={takesFocus}
      {...(wanted === undefined ? {} : { wanted })}
    />
  );
}

/** Whether one page has taken the place of another: then reading goes on at its heading. The first view takes nothing. */
function useHasChanged(page: boolean): boolean {
  const [first] = useState(page);
  const [hasChanged, setChanged] = useState(false);
  if (page !== first && !hasChanged) setChanged(true);
  return hasChanged || page !== first;
}
