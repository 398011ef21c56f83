import { DataProvider } from '@cantho/host-sdk/react-data';
import { MessagesProvider } from '@cantho/host-sdk/react-messages';
import { type ModuleRootProps, useHost, useObservable } from '@cantho/host-sdk/react-module';
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
  if (route?.name === 'receipt')
    return <LazyReceiptPage key={route.code ?? ''} level={level} code={route.code ?? ''} />;
  const wanted = route?.name === 'feedback' ? route.search?.about : undefined;
  return <FeedbackPage level={level} config={config} {...(wanted === undefined ? {} : { wanted })} />;
}
