import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** A node of the contract's tree, not yet looked at. */
type Node = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);
const file = require.resolve('@cantho/openapi/openapi.yaml');
const folder = join(dirname(file), 'examples');
const document = parse(readFileSync(file, 'utf8')) as Node;

// Not strict: OpenAPI adds keywords of its own (`example`), and the contract is linted elsewhere.
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema({ ...document, $id: 'contract' });

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Follows a JSON Pointer (RFC 6901) from the top. */
function at(pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((node, name) => child(node, name), document);
}

function child(node: unknown, name: string): unknown {
  return isNode(node) ? node[name.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The pointer of what a pointer leads to, through `$ref`s. */
function resolved(pointer: string): string {
  const node = at(pointer);
  const ref = isNode(node) ? node.$ref : undefined;
  return typeof ref === 'string' && ref.startsWith('#') ? resolved(ref.slice(1)) : pointer;
}

const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** What is wrong with a value by the schema at a pointer, a line each; empty when nothing is. */
export function schemaErrors(pointer: string, value: unknown): string[] {
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `contract#${encodeURI(pointer)}` });
  validators.set(pointer, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

export function exampleFiles(): string[] {
  return readdirSync(folder).sort();
}

export function readExample(name: string): unknown {
  return child(parse(readFileSync(join(folder, name), 'utf8')), 'value');
}

/** Every example the contract refers to, with the pointer of the schema it stands under. */
export function examples(node: unknown = document, pointer = ''): { name: string; schema: string }[] {
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${pointer}/${escaped(key)}`;
    if (key !== 'examples' || !isNode(value) || !('schema' in node)) return examples(value, here);
    return Object.values(value).flatMap((example) => {
      const ref = child(example, '$ref');
      return typeof ref === 'string'
        ? [{ name: ref.split('/').at(-1) ?? '', schema: `${pointer}/schema` }]
        : [];
    });
  });
}

interface Operation {
  readonly id: string;
  readonly pointer: string;
}

export const operations: readonly Operation[] = Object.entries(document.paths as Node).flatMap(
  ([path, methods]) =>
    Object.entries(methods as Node)
      // A path may hold parameters of all its operations.
      .filter(([, operation]) => child(operation, 'operationId') !== undefined)
      .map(([method, operation]) => ({
        id: String(child(operation, 'operationId')),
        pointer: `/paths/${escaped(path)}/${method}`,
      })),
);

/** The default of a query parameter of an operation. */
export function defaultOf(operationId: string, parameter: string): unknown {
  const { pointer } = operationOf(operationId);
  const list = at(`${pointer}/parameters`) as readonly unknown[];
  const found = list
    .map((_, index) => at(resolved(`${pointer}/parameters/${index}`)))
    .find((candidate) => child(candidate, 'name') === parameter);
  return child(child(found, 'schema'), 'default');
}

function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new RangeError(`Expected an operationId of the contract, received "${id}"`);
  return found;
}

/** What is wrong with an answer by the contract: its status, headers, content type and body; empty when nothing is. */
export async function answerErrors(operationId: string, response: Response): Promise<string[]> {
  const responses = `${operationOf(operationId).pointer}/responses`;
  const described = [String(response.status), `${Math.floor(response.status / 100)}XX`, 'default'].find(
    (key) => isNode(at(`${responses}/${key}`)),
  );
  if (!described) return [`status ${response.status} is not described`];
  const pointer = resolved(`${responses}/${described}`);
  return [...headerErrors(pointer, response.headers), ...(await bodyErrors(pointer, response))];
}

function headerErrors(pointer: string, headers: Headers): string[] {
  return Object.keys((at(`${pointer}/headers`) ?? {}) as Node).flatMap((name) => {
    const header = resolved(`${pointer}/headers/${escaped(name)}`);
    const value = headers.get(name);
    if (value === null) return child(at(header), 'required') ? [`header ${name} is missing`] : [];
    const typed = child(child(at(header), 'schema'), 'type') === 'integer' ? Number(value) : value;
    return schemaErrors(`${header}/schema`, typed).map((error) => `header ${name} ${error}`);
  });
}

async function bodyErrors(pointer: string, response: Response): Promise<string[]> {
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  const text = await response.text();
  if (!isNode(at(`${pointer}/content`))) return text === '' ? [] : ['a body where none is described'];
  const content = `${pointer}/content/${escaped(type)}`;
  if (!isNode(at(content))) return [`content type "${type}" is not described`];
  return schemaErrors(`${content}/schema`, /\bjson$/.test(type) ? JSON.parse(text) : text);
}
