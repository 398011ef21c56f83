import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

type Json = Record<string, unknown>;

/** A parameter as the contract describes it, its references resolved. */
export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required: boolean;
  schema: { type?: string; default?: unknown } & Json;
  validate: ValidateFunction;
}

/** An operation of the contract with validators for what comes and what goes. */
export interface Operation {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the contract: `/v1/targets/{no}`. */
  path: string;
  parameters: readonly Parameter[];
  signIn: 'none' | 'optional' | 'required';
  /** Types a body may have; empty where it takes none. */
  bodyTypes: readonly string[];
  /** Of a JSON body; `null` of bodies that are bytes, too. */
  validateBody: ValidateFunction | null;
  /** What it answers where nothing is wrong; JSON where that has no content. */
  mediaTypes: readonly string[];
  responses: Json;
}

export interface Contract {
  operations: readonly Operation[];
  /** What a `$ref` inside the document points at; anything else is handed back as it is. */
  resolve: <T extends object>(node: T | { $ref: string }) => T;
  /** Compiles a schema that stands in the document. */
  compile: (schema: object) => ValidateFunction;
}

const documentId = 'https://cantho.invalid/openapi';

/** Reads the contract from `openapi/openapi.yaml`, the one source of what the API takes and gives. */
export function loadContract(): Contract {
  const address = new URL(import.meta.resolve('@cantho/openapi/openapi.yaml'));
  // Anchors shared between parts of the document are no cycles; the default limit takes them for an attack.
  const document = parse(readFileSync(address, 'utf8'), { maxAliasCount: -1 }) as Json;
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: documentId });
  const contract: Omit<Contract, 'operations'> = {
    resolve: (node) => resolveReference(document, node),
    compile: (schema) => ajv.compile(absoluteReferences(schema)),
  };
  return { ...contract, operations: operationsOf(document, contract) };
}

type Compiler = Omit<Contract, 'operations'>;

const methods = ['get', 'post', 'put', 'patch', 'delete'];

function operationsOf(document: Json, compiler: Compiler): Operation[] {
  return Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => {
        // What stands beside the methods of a path is of each of them.
        const parameters = [...((item.parameters ?? []) as Json[]), ...parametersOf(operation as Json)];
        return operationOf(path, method, { ...(operation as Json), parameters }, compiler);
      }),
  );
}

function parametersOf({ parameters = [] }: Json): Json[] {
  return parameters as Json[];
}

function operationOf(path: string, method: string, operation: Json, compiler: Compiler): Operation {
  const { content = {} } = (operation.requestBody ?? {}) as { content?: Record<string, { schema: object }> };
  const json = content['application/json'];
  return {
    id: operation.operationId as string,
    method: method.toUpperCase() as Operation['method'],
    path,
    parameters: parametersOf(operation).map((node) => parameterOf(compiler.resolve(node), compiler)),
    signIn: signInOf(operation.security as Json[] | undefined),
    bodyTypes: Object.keys(content),
    validateBody: json ? compiler.compile(json.schema) : null,
    mediaTypes: mediaTypesOf(operation.responses as Json, compiler),
    responses: operation.responses as Json,
  };
}

function mediaTypesOf(responses: Json, { resolve }: Compiler): string[] {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const types = answers.flatMap(([, node]) => Object.keys((resolve(node as Json).content ?? {}) as Json));
  return types.length > 0 ? [...new Set(types)] : ['application/json'];
}

function signInOf(security: readonly Json[] = []): Operation['signIn'] {
  if (!security.some((requirement) => 'signIn' in requirement)) return 'none';
  return security.some((requirement) => Object.keys(requirement).length === 0) ? 'optional' : 'required';
}

function parameterOf(node: Json, compiler: Compiler): Parameter {
  const schema = compiler.resolve(node.schema as Json) as Parameter['schema'];
  return {
    name: node.name as string,
    in: node.in as Parameter['in'],
    required: node.required === true,
    schema,
    validate: compiler.compile(schema),
  };
}

function resolveReference<T extends object>(document: Json, node: T | { $ref: string }): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string' || !node.$ref.startsWith('#/')) return node as T;
  const steps = node.$ref.slice(2).split('/');
  const target = steps.reduce<unknown>((value, step) => (value as Json)[step], document);
  return resolveReference(document, target as T);
}

/** A part compiled by itself still points into the document. */
function absoluteReferences(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#/') ? `${documentId}${value}` : value,
  ) as object;
}
