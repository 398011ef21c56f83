import type { HeadingLevel } from '@cantho/ui/heading';
import { createContext, useContext } from 'react';
import type { ScoreboardConfig } from './config.ts';

const ConfigContext = createContext<ScoreboardConfig | null>(null);

export const ConfigProvider = ConfigContext.Provider;

export function useConfig(): ScoreboardConfig {
  const config = useContext(ConfigContext);
  if (!config) throw new Error('expected a ConfigProvider around this component');
  return config;
}

/** A heading `depth` steps below the module's first one. */
export function useHeadingLevel(depth: 0 | 1 | 2): HeadingLevel {
  return ((useConfig().headingLevel ?? 2) + depth) as HeadingLevel;
}
