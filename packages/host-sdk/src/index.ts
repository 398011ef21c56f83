export * from './contract.ts';
export * from './routes.ts';
