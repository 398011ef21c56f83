import type { PlanModuleConfig } from './createModuleLoader.ts';
import type { PageModule } from './modules.ts';

/** The module draws the page's own heading. */
export function pageConfigs(apiBaseUrl: string): Readonly<Record<PageModule, PlanModuleConfig>> {
  return {
    scoreboard: { apiBaseUrl, headingLevel: 1 },
    'task-tracker': { apiBaseUrl, headingLevel: 1 },
    'feedback-widget': { apiBaseUrl, headingLevel: 1 },
  };
}

export function cardConfig(apiBaseUrl: string): PlanModuleConfig {
  return { apiBaseUrl, view: 'card', headingLevel: 2 };
}
