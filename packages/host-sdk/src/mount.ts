export type { LoadDefinition, ModuleSession, SessionState } from './moduleSession.ts';
export type { FallbackTexts, MountModuleOptions } from './mountModule.ts';
export { mountModule } from './mountModule.ts';
