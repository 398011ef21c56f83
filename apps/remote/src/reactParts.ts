/** What the modules import of React. */
const parts = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'];

/** What is known of one version of a shared library. */
interface Offer {
  readonly loaded?: unknown;
  readonly loading?: unknown;
}

/** Shared name to version to offer. */
type Offers = Readonly<Record<string, Readonly<Record<string, Offer>>>>;

export function isReactPart(name: string): boolean {
  return parts.includes(name);
}

/**
 * The version of which all parts of React are taken: one the page has loaded, else one it can load, else ours.
 * A version counts only where every part of it is offered.
 *
 * @param ours the version the modules bring along
 */
export function chooseVersion(
  offers: Offers,
  { ours, isAccepted }: { readonly ours: string; readonly isAccepted: (version: string) => boolean },
): string {
  const complete = Object.entries(offers.react ?? {}).filter(
    ([version]) => isAccepted(version) && parts.every((part) => offers[part]?.[version]),
  );
  const loaded = complete.find(([, offer]) => offer.loaded || offer.loading);
  const ofPage = complete.find(([version]) => version !== ours);
  return (loaded ?? ofPage)?.[0] ?? ours;
}
