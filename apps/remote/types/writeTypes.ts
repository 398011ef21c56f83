import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleNames } from '../moduleNames.ts';
import { describeModules } from './describeModules.ts';

// After `rsbuild build`, which empties dist: federation's own generator takes no modules of other workspaces.
const fileOf = (address: string) => fileURLToPath(new URL(address, import.meta.url));
const sources = moduleNames.map((name) => [
  name,
  fileURLToPath(import.meta.resolve(`@cantho/${name}/module`)),
]);
const target = fileOf('../dist/public/types/cantho_plan.d.ts');

mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  describeModules('cantho_plan', Object.fromEntries(sources), fileOf('../tsconfig.json')),
);
