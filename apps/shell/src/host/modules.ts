import type { ModuleRoute, ModuleRouteName } from '@cantho/host-sdk';

/** The modules this app mounts as pages, by the names of their exposes. */
export const pageModules = ['scoreboard', 'task-tracker', 'feedback-widget'] as const;
export type PageModule = (typeof pageModules)[number];

const moduleOf: Readonly<Record<ModuleRouteName, PageModule>> = {
  targets: 'scoreboard',
  target: 'scoreboard',
  tasks: 'task-tracker',
  task: 'task-tracker',
  feedback: 'feedback-widget',
  receipt: 'feedback-widget',
  agencies: 'scoreboard',
  agency: 'scoreboard',
  followed: 'scoreboard',
};

/** The first page of each, where nobody asked for another. */
export const rootRoutes: Readonly<Record<PageModule, ModuleRoute>> = {
  scoreboard: { name: 'targets' },
  'task-tracker': { name: 'tasks' },
  'feedback-widget': { name: 'feedback' },
};

/** Which module draws a route; `null` for the app's own pages. */
export function moduleOfRoute(route: ModuleRoute | null): PageModule | null {
  return route && moduleOf[route.name];
}
