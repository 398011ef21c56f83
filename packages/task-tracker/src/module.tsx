import { defineModule } from '@cantho/host-sdk';
import { prefetchMessages } from '@cantho/host-sdk/react-messages';
import { createReactMount } from '@cantho/host-sdk/react-module';
import { configSchema, type TaskTrackerConfig } from './config.ts';
import { messages } from './messages.ts';
import { firstReads, plan } from './planReads.ts';
import { styles } from './styles.ts';
import { TaskTracker } from './TaskTracker.tsx';

export default defineModule<TaskTrackerConfig>({
  id: 'task-tracker',
  version: '0.1.0',
  contract: '^1.1.0',
  configSchema,
  needs: { features: ['navigation'] },
  routes: ['tasks', 'task'],
  prefetch(host, config) {
    prefetchMessages(messages, host);
    plan.prefetch(host, config.apiBaseUrl, firstReads(host, config));
  },
  mount: createReactMount({
    moduleId: 'task-tracker',
    Root: TaskTracker,
    css: styles,
    className: 'ct-root',
    locales: ['vi', 'en', 'km'],
  }),
});
