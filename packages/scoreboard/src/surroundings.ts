import type { HeadingLevel } from '@cantho/ui/heading';
import { createContext, useContext } from 'react';
import type { ScoreboardConfig } from './config.ts';
import type { Session } from './session.ts';

interface Surroundings {
  readonly config: ScoreboardConfig;
  readonly session: Session;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

export const SurroundingsProvider = SurroundingsContext.Provider;

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('expected a SurroundingsProvider around this component');
  return surroundings;
}

export function useConfig(): ScoreboardConfig {
  return useSurroundings().config;
}

export function useSession(): Session {
  return useSurroundings().session;
}

/** A heading `depth` steps below the module's first one. */
export function useHeadingLevel(depth: 0 | 1 | 2): HeadingLevel {
  return ((useConfig().headingLevel ?? 2) + depth) as HeadingLevel;
}
