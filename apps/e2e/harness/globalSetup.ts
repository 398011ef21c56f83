import { assertBuilt } from './builtApps.ts';
import { publishAddresses, startTestSystem } from './systems.ts';

/** One system with sample figures for all journeys that leave its servers alone. */
export default async function globalSetup() {
  assertBuilt(process.env);
  const system = await startTestSystem('shared', { sample: true });
  publishAddresses(system.urls);
  return () => system.stop();
}
