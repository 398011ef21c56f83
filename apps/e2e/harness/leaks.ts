import type { Page } from '@playwright/test';
import type { Watch } from './watch.ts';

/** All text and attributes of a page, open shadow roots included, and what it keeps. */
function readPage(): { markup: string; address: string; kept: string } {
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? rootsIn(element.shadowRoot) : [],
    ),
  ];
  const markup = rootsIn(document)
    .map((root) => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML))
    .join('\n');
  const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, window.name]);
  return { markup, address: location.href, kept };
}

/** Places in which one of the tokens stands where anybody could read it; empty is good. */
export async function placesOfTokens(page: Page, watch: Watch): Promise<string[]> {
  const tokens = await watch.tokens();
  const { markup, address, kept } = await page.evaluate(readPage);
  const places: Record<string, string> = {
    'the page': markup,
    'its address': address,
    'its storage or cookies': kept,
    'the console': watch.printed().join('\n'),
    'the address of a request': watch
      .requests()
      .map((request) => request.url())
      .join('\n'),
  };
  return Object.keys(places).filter((place) =>
    tokens.some(
      (token) => places[place]?.includes(token) || places[place]?.includes(encodeURIComponent(token)),
    ),
  );
}
