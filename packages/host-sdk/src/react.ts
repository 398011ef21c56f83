export type { ModuleOutletProps } from './ModuleOutlet.tsx';
export { ModuleOutlet } from './ModuleOutlet.tsx';
export type { LoadDefinition, SessionState } from './moduleSession.ts';
