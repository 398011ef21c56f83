import {
  createModuleSession,
  type ModuleSession,
  type SessionSetup,
  type SessionState,
} from './moduleSession.ts';

/** In the reader's language; the host's own texts. */
export interface FallbackTexts {
  /** Such as "Chưa tải được phần này." */
  readonly failed: string;
  /** Such as "Thử lại". */
  readonly retry: string;
}

export interface MountModuleOptions<Config> extends Omit<SessionSetup<Config>, 'container'> {
  /** The host's element. What it held before stays; `mountModule` appends one element and removes it at the end. */
  readonly element: HTMLElement;
  /** A function, for the language may have changed by the time they are shown. */
  readonly texts: () => FallbackTexts;
  /** Shown until the module is ready. By default an empty space. */
  readonly skeleton?: () => Element;
  /** In place of the usual message and button. */
  readonly fallback?: (fault: { readonly error: Error; readonly retry: () => void }) => Element;
  /** Aborting it unmounts. */
  readonly signal?: AbortSignal;
}

function usualFallback(document: Document, texts: FallbackTexts, retry: () => void): Element {
  const box = document.createElement('div');
  // Read aloud when it appears (ARIA 1.2, alert).
  box.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = texts.failed;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.retry;
  button.addEventListener('click', retry);
  box.append(text, button);
  return box;
}

/** What stands in the module's place meanwhile: skeleton, fallback or nothing. */
function createPlaceholder<Config>(
  frame: HTMLElement,
  options: MountModuleOptions<Config>,
  retry: () => void,
) {
  const document = frame.ownerDocument;
  let shown: Element | null = null;
  const draw = (state: SessionState): Element | null => {
    if (state.status === 'loading') return options.skeleton?.() ?? null;
    if (state.status !== 'failed') return null;
    return (
      options.fallback?.({ error: state.error, retry }) ?? usualFallback(document, options.texts(), retry)
    );
  };
  return (state: SessionState) => {
    const hadFocus = shown?.contains(document.activeElement) ?? false;
    shown?.remove();
    shown = draw(state);
    if (shown) frame.prepend(shown);
    frame.setAttribute('aria-busy', String(state.status === 'loading'));
    // The pressed Retry is gone: without this, a keyboard starts over at the top of the page.
    if (hadFocus) frame.focus({ preventScroll: true });
  };
}

/**
 * Puts a module into an element of any host: the host's skeleton until `ready`, on any failure one report and a
 * message with Retry. Faults of the module never reach the caller.
 */
export function mountModule<Config>(options: MountModuleOptions<Config>): ModuleSession<Config> {
  const { element, signal } = options;
  const frame = element.ownerDocument.createElement('div');
  frame.tabIndex = -1;
  element.append(frame);
  const session = createModuleSession({ ...options, container: frame });
  const place = createPlaceholder(frame, options, session.retry);
  const follow = () => place(session.state.get());
  const unfollow = session.state.subscribe(follow);
  follow();
  const unmount = () => {
    signal?.removeEventListener('abort', unmount);
    session.unmount();
    unfollow();
    frame.remove();
  };
  signal?.addEventListener('abort', unmount);
  if (signal?.aborted) unmount();
  return { ...session, unmount };
}
