import { defineModule } from '@cantho/host-sdk';
import { prefetchMessages } from '@cantho/host-sdk/react-messages';
import { createReactMount } from '@cantho/host-sdk/react-module';
import { taskPageChunk, viewsChunk } from './chunks.ts';
import { configSchema, type TaskTrackerConfig } from './config.ts';
import { messages } from './messages.ts';
import { firstReads, plan } from './planReads.ts';
import { styles } from './styles.ts';
import { TaskTracker } from './TaskTracker.tsx';
import { placeFrom } from './taskPlace.ts';

export default defineModule<TaskTrackerConfig>({
  id: 'task-tracker',
  version: '0.1.0',
  contract: '^1.1.0',
  configSchema,
  needs: { features: ['navigation'] },
  routes: ['tasks', 'task'],
  prefetch(host, config) {
    prefetchMessages(messages, host);
    const route = host.navigation.route.get();
    if (config.taskNo !== undefined || route?.name === 'task') taskPageChunk.prefetch();
    else if (route?.name === 'tasks' && placeFrom(route.search).view !== 'list') viewsChunk.prefetch();
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
