import { defineModule } from '@cantho/host-sdk';
import { prefetchMessages } from '@cantho/host-sdk/react-messages';
import { createReactMount } from '@cantho/host-sdk/react-module';
import { configSchema, type ScoreboardConfig } from './config.ts';
import { messages } from './messages.ts';
import { firstReads, plan } from './planReads.ts';
import { Scoreboard } from './Scoreboard.tsx';
import { styles } from './styles.ts';
import { targetPageChunk } from './targetPageChunk.ts';

/** The plan's 30 targets. */
export default defineModule<ScoreboardConfig>({
  id: 'scoreboard',
  version: '0.1.0',
  contract: '^1.1.0',
  configSchema,
  needs: { features: ['navigation'] },
  routes: ['targets', 'target'],
  prefetch(host, config) {
    prefetchMessages(messages, host);
    if (config.view !== 'card' && host.navigation.route.get()?.name === 'target') targetPageChunk.prefetch();
    plan.prefetch(host, config.apiBaseUrl, firstReads(host, config));
  },
  mount: createReactMount({
    moduleId: 'scoreboard',
    Root: Scoreboard,
    css: styles,
    className: 'ct-root',
    locales: ['vi', 'en', 'km'],
  }),
});
