import type * as ReceiptPageModule from './ReceiptPage.tsx';

let loaded: typeof ReceiptPageModule | undefined;

/** The look-up, in a chunk of its own: most people write. */
export async function loadReceiptPage(): Promise<typeof ReceiptPageModule> {
  // A chunk that failed is asked for anew by the next call: only what came is kept.
  loaded ??= await import('./ReceiptPage.tsx');
  return loaded;
}

/** Begins loading it. Never throws: whoever draws it asks again. */
export function prefetchReceiptPage(): void {
  loadReceiptPage().catch(() => {});
}

/** It, if it is here already. */
export function loadedReceiptPage(): typeof ReceiptPageModule | undefined {
  return loaded;
}
