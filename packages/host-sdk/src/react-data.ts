export type { DataProviderProps, DataSource, Read } from './moduleData.tsx';
export {
  asHostSays,
  createDataSource,
  DataProvider,
  useModuleApi,
  usePersonalRead,
  useRead,
} from './moduleData.tsx';
