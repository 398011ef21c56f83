import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePorts, type RunningSystem, startSystem } from '@cantho/dev/system.mjs';

export type Addresses = RunningSystem['urls'];

export interface TestSystem extends RunningSystem {
  /** Every line its servers printed so far. */
  readonly lines: readonly string[];
}

/** Where failures are looked up: what the servers printed, one file a system. */
const logs = fileURLToPath(new URL('../results/logs', import.meta.url));

/**
 * A whole system on ports and in a data folder of its own; `stop` takes the folder away.
 * @param name of its log file
 */
export async function startTestSystem(name: string, { sample }: { sample: boolean }): Promise<TestSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cantho-e2e-'));
  mkdirSync(logs, { recursive: true });
  const file = createWriteStream(join(logs, `${name}.log`));
  const lines: string[] = [];
  const log = (line: string) => {
    lines.push(line);
    file.write(`${line}\n`);
  };
  // A run sends more feedback a minute than one person may.
  const env = { FEEDBACK_PER_MINUTE: '1000', RECEIPTS_PER_MINUTE: '1000', FOLLOWS_PER_MINUTE: '1000' };
  const system = await startSystem({ ports: await findFreePorts(), dataDir, sample, log, env });
  const stop = async () => {
    await system.stop();
    file.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...system, lines, stop };
}

const variable = 'E2E_SYSTEM';

/** Tells the workers, which are processes of their own, where the shared system is. */
export function publishAddresses(urls: Addresses): void {
  process.env[variable] = JSON.stringify(urls);
}

/** @throws Error outside a run of Playwright */
export function sharedAddresses(): Addresses {
  const text = process.env[variable];
  if (!text) throw new Error(`${variable}: expected the addresses that globalSetup published, found nothing`);
  return JSON.parse(text) as Addresses;
}
