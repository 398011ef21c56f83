import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Parameters } from './requestValidation.ts';
import type { Person } from './tokens.ts';

export interface Call {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Checked against the contract. */
  parameters: Parameters;
  /** Checked against the contract; `undefined` where it describes none. */
  body: unknown;
  /** `null` when signed out; never where the contract asks for sign-in. */
  person: Person | null;
}

/** How an operation of the contract is answered. */
export interface OperationHandler {
  /** Tidies a body before it is checked. */
  tidyBody?: (body: unknown) => unknown;
  /** Requests a minute from one address; without it any number. */
  perMinute?: number;
  handle: (call: Call) => Promise<unknown>;
}

/** By operationId. */
export type OperationHandlers = Readonly<Record<string, OperationHandler>>;
