export type {
  Clock,
  ConfigSchema,
  ErrorReport,
  Host,
  HostAuth,
  HostEventMap,
  HostEvents,
  HostFeature,
  HostNavigation,
  HostStorage,
  HostUser,
  Locale,
  ModuleDefinition,
  MountedModule,
  MountOptions,
  Observable,
  Role,
  Theme,
  ThemeName,
} from './contract.ts';
export { CONTRACT_VERSION, defineModule } from './contract.ts';
export type { SettableObservable } from './observable.ts';
export { createObservable } from './observable.ts';
export type { ModuleRoute, ModuleRouteName, RouteSearch } from './routes.ts';
export { pathToRoute, routeToPath } from './routes.ts';
export { isSignInRequired, SignInRequiredError } from './signInRequired.ts';
