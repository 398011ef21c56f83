import { defineModule } from '@cantho/host-sdk';
import { createReactMount, type ModuleRootProps, useLocale, useReady } from '@cantho/host-sdk/react-module';

interface GreetingConfig {
  readonly name: string;
}

function Greeting({ config }: ModuleRootProps<GreetingConfig>) {
  const locale = useLocale();
  // A module that fetches says so when its data, or an honest state in their place, are drawn.
  useReady(true);
  return <p>{locale === 'en' ? `Hello, ${config.name}` : `Xin chào, ${config.name}`}</p>;
}

export default defineModule<GreetingConfig>({
  id: 'greeting',
  version: '0.1.0',
  contract: '^1.0.0',
  configSchema: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', minLength: 1 } },
  },
  needs: { features: [] },
  routes: [],
  prefetch: () => {},
  mount: createReactMount<GreetingConfig>({ moduleId: 'greeting', Root: Greeting, css: ['p { margin: 0 }'] }),
});
