import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeModules } from './describeModules.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'types-'));
  const options = {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
  write(
    'sdk.ts',
    'export interface ModuleDefinition<Config> { readonly id: string; mount(config: Config): void }',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): string {
  writeFileSync(join(folder, file), text);
  return join(folder, file);
}

const describeOne = (file: string) => describeModules('plan', { board: file }, join(folder, 'tsconfig.json'));

it('spells a configuration out, so that it needs no other file', () => {
  const file = write(
    'board.ts',
    `import type { ModuleDefinition } from './sdk';
     type Pillar = 'government' | 'society';
     interface Config { readonly apiBase: string; pillar?: Pillar; pillars: readonly Pillar[]; limits: { most: number | null } }
     const definition: ModuleDefinition<Config> = { id: 'board', mount() {} };
     export default definition;`,
  );
  expect(describeOne(file)).toContain(`declare module 'plan/board' {
  const definition: import('@cantho/host-sdk').ModuleDefinition<{ readonly apiBase: string; readonly pillar?: "government" | "society"; readonly pillars: readonly ("government" | "society")[]; readonly limits: { readonly most: null | number } }>;`);
});

it('refuses a module whose default export is something else', () => {
  const file = write('board.ts', 'export default function board() {}');
  expect(() => describeOne(file)).toThrow(/expected a ModuleDefinition as default export of .*board\.ts/);
});
