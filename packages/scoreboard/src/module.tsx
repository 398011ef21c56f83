import { defineModule } from '@cantho/host-sdk';
import { prefetchMessages } from '@cantho/host-sdk/react-messages';
import { createReactMount } from '@cantho/host-sdk/react-module';
import { chunkOf } from './chunks.ts';
import { configSchema, type ScoreboardConfig } from './config.ts';
import { messages } from './messages.ts';
import { firstReads, plan } from './planReads.ts';
import { Scoreboard } from './Scoreboard.tsx';
import { styles } from './styles.ts';

/** The plan's 30 targets. */
export default defineModule<ScoreboardConfig>({
  id: 'scoreboard',
  version: '0.1.0',
  contract: '^1.1.0',
  configSchema,
  needs: { features: ['navigation'] },
  routes: ['targets', 'target', 'agencies', 'agency', 'followed'],
  prefetch(host, config) {
    prefetchMessages(messages, host);
    if (config.view !== 'card') chunkOf(host.navigation.route.get())?.prefetch();
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
