import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Rejects with what axe finds against WCAG 2.2 AA in an element or shadow root. Colour contrast is left to the browser tests:
 * jsdom lays nothing out. `region` is the page's matter, not a part's.
 */
export async function expectNoAxeViolations(container: Element | ShadowRoot | Document): Promise<void> {
  const { violations } = await axe.run(rootOf(container), {
    runOnly: { type: 'tag', values: rules },
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}\n  at ${target.flat().join(' ')}\n  ${html}`),
  );
  throw new Error(`Expected no accessibility violation, found ${lines.length}:\n${lines.join('\n')}`);
}

/** axe is given the host of a shadow root, from where it goes into it: it takes no root itself. */
function rootOf(container: Element | ShadowRoot | Document): Element | Document {
  return 'host' in container && !('tagName' in container)
    ? container.host
    : (container as Element | Document);
}
