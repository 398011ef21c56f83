/**
 * Outlives the process that started it by as long as it takes to stop that process's groups. Reads `+pid` and
 * `-pid` lines; the end of its input means that its parent is gone, even by SIGKILL.
 */
import { createInterface } from 'node:readline';
import { stopGroup } from './processGroup.mjs';

/** @type {Set<number>} */
const groups = new Set();

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const pid = Number(line.slice(1));
    if (line.startsWith('+')) groups.add(pid);
    else groups.delete(pid);
  })
  .on('close', async () => {
    await Promise.all([...groups].map((pid) => stopGroup(pid)));
    process.exit(0);
  });
