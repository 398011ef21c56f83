import { expect, it } from 'vitest';
import { expectNoAxeViolations } from './axe.ts';

function shadowWith(html: string): ShadowRoot {
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const shadow = element.attachShadow({ mode: 'open' });
  shadow.innerHTML = html;
  return shadow;
}

it('passes what is accessible', async () => {
  await expectNoAxeViolations(shadowWith('<label>Từ khoá <input></label>'));
});

it('names the rule and the place of what is not, also inside a shadow root', async () => {
  const shadow = shadowWith('<input class="search">');
  await expect(expectNoAxeViolations(shadow)).rejects.toThrow(/label: [\s\S]*<input class="search">/);
});

it('looks into an element of a shadow root', async () => {
  const shadow = shadowWith('<main><button></button></main>');
  const main = shadow.querySelector('main') as Element;
  await expect(expectNoAxeViolations(main)).rejects.toThrow('button-name');
});
