import { defineModule } from '@cantho/host-sdk';
import { prefetchMessages } from '@cantho/host-sdk/react-messages';
import { createReactMount } from '@cantho/host-sdk/react-module';
import { configSchema, type FeedbackWidgetConfig } from './config.ts';
import { FeedbackWidget } from './FeedbackWidget.tsx';
import { allTargets, allTasks, feedbackData } from './feedbackApi.ts';
import { receiptPageChunk } from './receiptPageChunk.ts';
import { styles } from './styles.ts';
import { messages } from './useMessages.ts';

export default defineModule<FeedbackWidgetConfig>({
  id: 'feedback-widget',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema,
  needs: { features: ['auth', 'navigation', 'storage', 'events'] },
  routes: ['feedback', 'receipt'],
  prefetch(host, { apiBaseUrl }) {
    prefetchMessages(messages, host);
    if (host.navigation.route.get()?.name === 'receipt') receiptPageChunk.prefetch();
    else feedbackData.prefetch(host, apiBaseUrl, (api) => [allTargets(api), allTasks(api)]);
  },
  mount: createReactMount({
    moduleId: 'feedback-widget',
    Root: FeedbackWidget,
    css: styles,
    className: 'ct-root',
  }),
});
