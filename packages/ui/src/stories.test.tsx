/// <reference types="vite/types/importMeta.d.ts" />
import { render } from '@testing-library/react';
import { type ComponentType, createElement, type ReactElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { showDialogs } from '../test/dialogElement.ts';
import { expectAccessible } from '../test/expectAccessible.ts';

type Decorator = (story: () => ReactElement, context: object) => ReactElement;

interface Story {
  decorators?: Decorator[];
  args?: object;
  render?: (args: object) => ReactNode;
}

interface StoryFile {
  default: Story & { component: ComponentType };
  [name: string]: Story;
}

const files = import.meta.glob<StoryFile>('./*/*.stories.tsx', { eager: true });
const stories = Object.entries(files).flatMap(([path, { default: meta, ...named }]) =>
  Object.entries(named).map(([name, story]) => ({
    title: `${path.split('/').at(-1)?.split('.')[0]} / ${name}`,
    decorators: meta.decorators ?? [],
    element: () => {
      const args = { ...meta.args, ...story.args };
      return (story.render ?? meta.render)?.(args) ?? createElement(meta.component, args);
    },
  })),
);

beforeAll(showDialogs);
afterEach(() => document.body.replaceChildren());

describe('Every story', () => {
  it('is found', () => {
    expect(stories.length).toBeGreaterThan(60);
  });

  it.each(stories)('$title passes axe', async ({ element }) => {
    const { container } = render(element());
    await expectAccessible(container);
  });

  it.each(stories)('$title has a rule for each class it draws', ({ element, decorators }) => {
    document.adoptedStyleSheets = [];
    render(decorators.reduce((inner, decorate) => decorate(() => inner, {}), element() as ReactElement));
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const css = rules.map((rule) => rule.cssText).join(' ');
    const drawn = [...document.querySelectorAll('[class*="ct-"]')].flatMap((node) => [...node.classList]);
    const without = drawn.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    expect([...new Set(without)]).toEqual([]);
  });

  it.each(stories)(
    '$title is drawn on the server, without style attributes, which a strict policy would drop',
    ({ element }) => {
      const template = document.createElement('template');
      template.innerHTML = renderToString(element());
      expect(template.content.firstElementChild ?? template.content.firstChild).not.toBeNull();
      expect(template.content.querySelector('[style]')).toBeNull();
    },
  );
});
