export type { DataProviderProps, DataSource, Read } from './moduleData.tsx';
export { asHostSays, createDataSource, DataProvider, useModuleApi, useRead } from './moduleData.tsx';
