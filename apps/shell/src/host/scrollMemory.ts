import { createStorage, type StorageArea } from '@cantho/host-sdk/host';

/** How long a page may take to grow back to its old height. */
const patienceMs = 3000;

/** What a person does who wants to scroll by themselves. */
const intents = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

type Positions = Record<string, number>;

function parsed(text: string | null): Positions {
  try {
    return JSON.parse(text ?? '{}') as Positions;
  } catch {
    return {};
  }
}

/**
 * Back, forward and reload find the place where one was; a new page starts at its top. The browser's own restoring
 * comes too early, for modules draw later. A change of filters (same pathname) leaves the page where it is.
 */
export function rememberScroll(view: Window, area: () => StorageArea): void {
  const { history, location } = view;
  const storage = createStorage('shell', area);
  const positions = parsed(storage.get('scroll'));
  let entry = idOf(history.state) ?? newId();
  let pathname = location.pathname;
  let restoring: number | null = null;
  history.scrollRestoration = 'manual';

  const tag = () => {
    if (idOf(history.state) !== entry) history.replaceState({ ...history.state, at: entry }, '');
  };
  const stop = () => {
    if (restoring !== null) view.cancelAnimationFrame(restoring);
    restoring = null;
  };
  const restore = () => {
    stop();
    const top = positions[entry] ?? 0;
    const end = view.performance.now() + patienceMs;
    const step = () => {
      const { scrollHeight } = view.document.documentElement;
      view.scrollTo({ top, behavior: 'instant' });
      const isThere = scrollHeight - view.innerHeight >= top || view.performance.now() > end;
      restoring = isThere ? null : view.requestAnimationFrame(step);
    };
    restoring = view.requestAnimationFrame(step);
  };

  view.addEventListener('pushState', () => {
    stop();
    const isNewPage = location.pathname !== pathname;
    entry = newId();
    tag();
    if (isNewPage) view.scrollTo({ top: 0, behavior: 'instant' });
  });
  view.addEventListener('replaceState', () => {
    pathname = location.pathname;
    tag();
  });
  view.addEventListener('popstate', () => {
    entry = idOf(history.state) ?? newId();
    pathname = location.pathname;
    tag();
    restore();
  });
  // While restoring, the page scrolls because it is still too short, not because anybody wants to.
  view.addEventListener(
    'scroll',
    () => {
      if (restoring === null) positions[entry] = Math.round(view.scrollY);
    },
    { passive: true },
  );
  for (const intent of intents) view.addEventListener(intent, stop, { passive: true });
  view.addEventListener('pagehide', () => storage.set('scroll', JSON.stringify(positions)));
  tag();
  if (positions[entry]) restore();
}

function idOf(state: unknown): string | null {
  const at = (state as { at?: unknown } | null)?.at;
  return typeof at === 'string' ? at : null;
}

function newId(): string {
  return Math.random().toString(36).slice(2, 10);
}
