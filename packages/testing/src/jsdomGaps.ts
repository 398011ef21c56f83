/** What jsdom 31 lacks and components here use; each as little as the standard asks of them. */
export function fillJsdomGaps(): void {
  Object.assign(HTMLDialogElement.prototype, dialogMethods);
  window.matchMedia ??= neverMatching;
  window.ResizeObserver ??= SilentObserver;
  // Nothing is laid out, so nothing is scrolled.
  Element.prototype.scrollIntoView ??= () => {};
  // jsdom has it, only to complain that it is not implemented.
  window.scrollTo = () => {};
}

const openers = new WeakMap<
  HTMLDialogElement,
  { readonly focused: HTMLElement | null; readonly end: () => void }
>();

/** HTML Standard, "The dialog element": opening, closing, focus, and the close request of the Escape key. */
const dialogMethods: ThisType<HTMLDialogElement> &
  Pick<HTMLDialogElement, 'show' | 'showModal' | 'close' | 'requestClose'> = {
  show() {
    this.open = true;
    openers.set(this, { focused: activeElement(this), end: () => {} });
    focusFirst(this);
  },
  showModal() {
    if (this.open) throw new DOMException('The dialog is already open', 'InvalidStateError');
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.requestClose();
    };
    this.ownerDocument.addEventListener('keydown', onKey);
    const end = () => this.ownerDocument.removeEventListener('keydown', onKey);
    openers.set(this, { focused: activeElement(this), end });
    this.open = true;
    focusFirst(this);
  },
  requestClose(returnValue) {
    if (this.open && this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close(returnValue);
  },
  close(returnValue) {
    if (!this.open) return;
    this.open = false;
    if (returnValue !== undefined) this.returnValue = returnValue;
    openers.get(this)?.end();
    openers.get(this)?.focused?.focus();
    // A task of its own in browsers; tests need not wait for it.
    this.dispatchEvent(new Event('close'));
  },
};

function activeElement(dialog: HTMLDialogElement): HTMLElement | null {
  const root = dialog.getRootNode() as Document | ShadowRoot;
  return root.activeElement as HTMLElement | null;
}

function focusFirst(dialog: HTMLDialogElement): void {
  const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]';
  const first =
    dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector<HTMLElement>(focusable);
  (first ?? dialog).focus();
}

const neverMatching = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });

/** jsdom lays nothing out, so nothing ever changes its size. */
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
