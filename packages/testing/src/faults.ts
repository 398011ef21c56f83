import type { OperationId, ProblemKind } from '@cantho/api-client';
import { delay, HttpResponse } from 'msw';
import { problemResponse } from './problems.ts';

/**
 * What can go wrong with an operation: no connection; `cut`: done, but the answer gets lost (of a part of an attachment half
 * arrives); the contract's problems by their names; a page of HTML with status 200, as of a public Wi-Fi's sign-in; JSON cut in
 * the middle; JSON of another shape; an answer after 5 s; none ever.
 */
export type Fault =
  | ProblemKind
  | 'networkError'
  | 'cut'
  | 'html'
  | 'malformed'
  | 'otherShape'
  | 'slow'
  | 'never';

/** A fault that passes: only the first `times` requests meet it. */
export interface PassingFault {
  readonly fault: Fault;
  readonly times: number;
}

export type AnyOperation =
  | OperationId
  | 'exportTargets'
  | 'exportTasks'
  | 'exportMeasurements'
  | 'getTaskCalendar'
  | 'downloadFile'
  | 'getHealth'
  | 'getReadiness';

/** One for every operation, or one an operation. */
export type Faults =
  | Fault
  | PassingFault
  | Readonly<Partial<Record<AnyOperation, Fault | PassingFault | undefined>>>;

const slowMs = 5000;

/** Which fault, if any, the next request to an operation meets. */
export function createFaultPicker(
  faults: Faults | undefined,
): (operation: AnyOperation) => Fault | undefined {
  const met = new Map<AnyOperation, number>();
  return (operation) => {
    const chosen = forOperation(faults, operation);
    if (chosen === undefined || typeof chosen === 'string') return chosen;
    const before = met.get(operation) ?? 0;
    met.set(operation, before + 1);
    return before < chosen.times ? chosen.fault : undefined;
  };
}

function forOperation(faults: Faults | undefined, operation: AnyOperation): Fault | PassingFault | undefined {
  if (typeof faults !== 'object' || 'fault' in faults) return faults as Fault | PassingFault | undefined;
  return faults[operation];
}

/** The answer of a fault; `undefined` where the right answer is only late, or only lost. */
export async function faultResponse(fault: Fault, request: Request): Promise<Response | undefined> {
  switch (fault) {
    case 'networkError':
      return HttpResponse.error();
    case 'html':
      return HttpResponse.html('<!doctype html><title>Wi-Fi</title><h1>Đăng nhập Wi-Fi</h1>');
    case 'malformed':
      return new HttpResponse('{"items": [', { headers: { 'Content-Type': 'application/json' } });
    case 'otherShape':
      return HttpResponse.json([]);
    case 'cut':
      return undefined;
    case 'slow':
      await delay(slowMs);
      return undefined;
    case 'never':
      return new Promise<never>(() => {});
    default:
      return problemResponse(request, fault);
  }
}

/** What arrives of a request that is cut. */
export async function arrivedOf(request: Request): Promise<Request> {
  if (request.method !== 'PATCH') return request;
  const body = await request.arrayBuffer();
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: body.slice(0, Math.floor(body.byteLength / 2)),
  });
}
