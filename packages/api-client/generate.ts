import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi/openapi.yaml', import.meta.url);
const schema = new URL('./src/schema.ts', import.meta.url);
const firstLine =
  '// Generated from openapi/openapi.yaml by `npm run generate`: change that file, not this one.';

/** The text `src/schema.ts` must have for the contract as it stands. */
export async function generateSchema(): Promise<string> {
  return `${firstLine}\n\n${astToString(await openapiTS(contract))}`;
}

/** The text `src/schema.ts` has. */
export function readSchema(): Promise<string> {
  return readFile(schema, 'utf8');
}

if (import.meta.main) await writeFile(schema, await generateSchema());
