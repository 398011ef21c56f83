import { defineModule } from '@cantho/host-sdk';
import { createReactMount } from '@cantho/host-sdk/react-module';
import { configSchema, type ScoreboardConfig } from './config.ts';
import { prefetchTargetPage } from './loadTargetPage.ts';
import { locales, prefetchMessages } from './messages.ts';
import { Scoreboard } from './Scoreboard.tsx';
import { prefetchSession } from './session.ts';
import { css } from './styles.ts';

/** The plan's 30 targets. */
export default defineModule<ScoreboardConfig>({
  id: 'scoreboard',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema,
  needs: { features: ['navigation'] },
  routes: ['targets', 'target'],
  prefetch(host, config) {
    prefetchMessages(host.locale.get());
    if (config.view !== 'card' && host.navigation.route.get()?.name === 'target') prefetchTargetPage();
    prefetchSession(host, config);
  },
  mount: createReactMount({ moduleId: 'scoreboard', Root: Scoreboard, css, className: 'ct-root', locales }),
});
