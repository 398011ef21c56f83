import type { ValidateFunction } from 'ajv';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Contract, loadContract, type Operation } from '../contract.ts';

export interface TestRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
  remoteAddress?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads the parts it is about
export type Answer = Omit<LightMyRequestResponse, 'json'> & { json: () => any };

export type Send = (request: TestRequest | string) => Promise<Answer>;

interface ResponseObject {
  headers?: Record<string, { required?: boolean; schema: object }>;
  content?: Record<string, { schema: object }>;
}

const contract = loadContract();
const validators = new Map<object, ValidateFunction>();

/** Calls the app in memory; every answer is checked against the contract before the test sees it. */
export function contractClient(app: FastifyInstance): Send {
  return async (given) => {
    const request = typeof given === 'string' ? { url: given } : given;
    const { body, ...rest } = request;
    const answer = await app.inject({
      method: 'GET',
      ...rest,
      ...(body === undefined ? {} : { payload: body as object }),
    });
    checkAnswer(request.method ?? 'GET', request.url, answer);
    return answer;
  };
}

/** @throws Error naming the operation, the status and what about the answer is not as the contract says. */
function checkAnswer(method: string, url: string, answer: LightMyRequestResponse): void {
  if (method === 'OPTIONS') return;
  const operation = operationAt(method, url);
  const where = `${method} ${url} (${operation?.id ?? 'no operation'}) answered ${answer.statusCode}`;
  const response = responseFor(operation, answer.statusCode);
  if (!response) throw new Error(`${where}, which the contract does not know`);
  checkHeaders(where, response, answer);
  if (method !== 'HEAD') checkContent(where, response, answer);
}

function operationAt(method: string, url: string): Operation | undefined {
  const path = url.replace(/\?.*/s, '');
  const verb = method === 'HEAD' ? 'GET' : method;
  return contract.operations.find(
    (operation) =>
      operation.method === verb && new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

/** Only errors may be answered without being named; an address without an operation only answers errors. */
function responseFor(operation: Operation | undefined, status: number): ResponseObject | null {
  const problem = { content: { 'application/problem+json': { schema: problemSchema } } };
  if (!operation) return status >= 400 ? problem : null;
  const { responses } = operation;
  const unnamed = status >= 400 ? (responses[`${String(status)[0]}XX`] ?? responses.default) : undefined;
  const found = responses[String(status)] ?? unnamed;
  return found ? contract.resolve(found as ResponseObject) : null;
}

function checkHeaders(where: string, { headers = {} }: ResponseObject, answer: LightMyRequestResponse): void {
  for (const [name, node] of Object.entries(headers)) {
    const header = contract.resolve(node);
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined) {
      if (header.required) throw new Error(`${where} without the required header ${name}`);
      continue;
    }
    const isInteger = (header.schema as { type?: string }).type === 'integer';
    check(`${where}, header ${name}`, header.schema, isInteger ? Number(value) : value);
  }
}

function checkContent(where: string, { content }: ResponseObject, answer: LightMyRequestResponse): void {
  if (!content) {
    if (answer.rawPayload.length > 0) throw new Error(`${where} with a body where none is described`);
    return;
  }
  const type = String(answer.headers['content-type']).replace(/;.*/, '');
  const described = content[type];
  if (!described)
    throw new Error(`${where} as ${type}; the contract says ${Object.keys(content).join(', ')}`);
  // A compressed body is compared with the plain one by the tests of compression.
  if (answer.headers['content-encoding'] === undefined)
    check(`${where}, body`, described.schema, type.endsWith('json') ? answer.json() : answer.body);
}

function check(where: string, schema: object, value: unknown): void {
  let validate = validators.get(schema);
  if (!validate) {
    // Closed at the top, so that a field the contract does not know is found too.
    validate = contract.compile({ ...schema, unevaluatedProperties: false });
    validators.set(schema, validate);
  }
  if (!validate(value)) {
    const errors = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`${where}: ${errors?.join('; ')}`);
  }
}

const problemSchema = { $ref: '#/components/schemas/Problem' };

export function testContract(): Contract {
  return contract;
}
