/** What apps/bench measures: the parts a process runs, without the process. */
export { createCurrentState, type NamedState } from '../currentState.ts';
export { connectServer } from '../database/connect.ts';
export { prepareDatabase } from '../database/migrate.ts';
export { seedPlan } from '../database/planSeed.ts';
export type { Database } from '../database/schema.ts';
export { createChangesSinceDay } from '../reads/changes.ts';
export { listMeasurements } from '../reads/targets.ts';
export { readTask } from '../reads/tasks.ts';
export { startPostgres } from './databases.ts';
export { type LargePlan, loadLargePlan } from './largePlan.ts';
