/** What apps/bench measures: the parts a process runs, without the process. */
export { verifyChain } from '../auditChain.ts';
export { createCurrentState, type NamedState } from '../currentState.ts';
export { connectEmbedded, connectServer } from '../database/connect.ts';
export { prepareDatabase } from '../database/migrate.ts';
export { seedPlan } from '../database/planSeed.ts';
export type { Database } from '../database/schema.ts';
export { createChangesSinceDay } from '../reads/changes.ts';
export { listMeasurements } from '../reads/targets.ts';
export { readTask } from '../reads/tasks.ts';
export { hashReceiptCode } from '../receipts.ts';
export { hasCanary } from './canary.ts';
export { startPostgres } from './databases.ts';
export { createHostileFiles, type HostileFile } from './hostileFiles.ts';
export { type LargePlan, loadLargePlan } from './largePlan.ts';
