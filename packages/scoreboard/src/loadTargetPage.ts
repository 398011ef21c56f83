import type * as TargetPageModule from './TargetPage.tsx';

let loaded: typeof TargetPageModule | undefined;

/** The page of one target, in a chunk of its own: a home page with the card, and most readers of the list, never need it. */
export async function loadTargetPage(): Promise<typeof TargetPageModule> {
  // A chunk that failed is asked for anew by the next call: only what came is kept.
  loaded ??= await import('./TargetPage.tsx');
  return loaded;
}

/** Begins loading it. Never throws: whoever draws it asks again. */
export function prefetchTargetPage(): void {
  loadTargetPage().catch(() => {});
}

/** It, if it is here already. */
export function loadedTargetPage(): typeof TargetPageModule | undefined {
  return loaded;
}
