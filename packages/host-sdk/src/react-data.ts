export type { DataProviderProps, DataSource } from './moduleData.tsx';
export { asHostSays, createDataSource, DataProvider, useModuleApi, useRead } from './moduleData.tsx';
