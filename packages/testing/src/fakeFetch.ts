import { getResponse, type RequestHandler } from 'msw';

/**
 * A `fetch` that MSW's handlers answer: nothing is intercepted, no service worker is needed. Like the platform's it rejects
 * with a `TypeError` when a handler answers with a network error, and with the signal's reason when aborted; a request
 * no handler takes rejects with an error that names it.
 */
export function fakeFetch(handlers: readonly RequestHandler[]): (request: Request) => Promise<Response> {
  return (request) => abortable(request.signal, () => answer([...handlers], request));
}

async function answer(handlers: RequestHandler[], request: Request): Promise<Response> {
  const response = await getResponse(handlers, request);
  if (!response) throw new Error(`Expected a handler for ${request.method} ${request.url}, found none`);
  if (response.type === 'error') throw new TypeError('Failed to fetch');
  return response;
}

function abortable(signal: AbortSignal, work: () => Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const end = () => signal.removeEventListener('abort', giveUp);
    work().finally(end).then(resolve, reject);
  });
}
