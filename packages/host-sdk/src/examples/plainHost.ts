import { createFederation } from '@cantho/host-sdk/federation';
import { createHost, createOnline } from '@cantho/host-sdk/host';
import { loadModule } from '@cantho/host-sdk/load';
import { mountModule } from '@cantho/host-sdk/mount';

/** A page without React: the modules bring their own along. */
const runtime = createFederation({ hostName: 'example-portal' });

const host = createHost({
  now: () => new Date(),
  fetch: (request) => fetch(request),
  sendReport: ({ moduleId, phase, error }) =>
    void navigator.sendBeacon('/faults', JSON.stringify({ moduleId, phase, message: error.message })),
  online: createOnline(window),
});

/** Returns what to call with a new config, when hidden, and at the end. */
export function mountScoreboard(element: HTMLElement) {
  return mountModule({
    moduleId: 'scoreboard',
    element,
    host,
    load: ({ signal }) =>
      loadModule({
        id: 'scoreboard',
        source: { entry: 'http://localhost:4001/mf-manifest.json', scope: 'cantho_plan' },
        host,
        runtime,
        signal,
      }),
    config: { apiUrl: 'http://localhost:4002' },
    texts: () => ({ failed: 'Chưa tải được phần này.', retry: 'Thử lại' }),
  });
}
