import { afterEach, describe, expect, it } from 'vitest';
import { adoptStyles, baseCss, tokensCss } from './styles.ts';

const newRoot = (doc = document) => doc.createElement('div').attachShadow({ mode: 'open' });
const rulesOf = (root: ShadowRoot | Document) =>
  root.adoptedStyleSheets.map((sheet) =>
    Array.from(sheet.cssRules, (rule) => rule.cssText.split(' ')[0]).join(),
  );

describe('The stylesheets', () => {
  it('arrive as text', () => {
    expect(tokensCss).toContain('--ct-color-accent');
    expect(baseCss).toContain('all: initial');
  });
});

describe('adoptStyles with constructable stylesheets', () => {
  it('adds the sheets in order, after those that are there', () => {
    const root = newRoot();
    const own = new CSSStyleSheet();
    own.replaceSync('own {}');
    root.adoptedStyleSheets = [own];
    adoptStyles(root, ['a {}', 'b {}']);
    expect(rulesOf(root)).toEqual(['own', 'a', 'b']);
  });

  it('parses a text once a document, however many roots take it', () => {
    const [one, other] = [newRoot(), newRoot()];
    adoptStyles(one, ['a {}']);
    adoptStyles(other, ['a {}']);
    expect(one.adoptedStyleSheets[0]).toBe(other.adoptedStyleSheets[0]);
  });

  it('adds nothing twice when called again', () => {
    const root = newRoot();
    adoptStyles(root, ['a {}', 'a {}']);
    adoptStyles(root, ['a {}', 'b {}']);
    expect(rulesOf(root)).toEqual(['a', 'b']);
  });

  it('serves the document itself', () => {
    adoptStyles(document, ['a {}']);
    expect(rulesOf(document)).toEqual(['a']);
    document.adoptedStyleSheets = [];
  });
});

describe('adoptStyles without them', () => {
  const { replaceSync } = CSSStyleSheet.prototype;
  const takeAway = () => Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');

  afterEach(() => {
    CSSStyleSheet.prototype.replaceSync = replaceSync;
    document.head.replaceChildren();
  });

  it('puts one style element a text in the shadow root, with the nonce', () => {
    takeAway();
    const root = newRoot();
    adoptStyles(root, ['a {}', 'b {}'], 'n1');
    adoptStyles(root, ['a {}'], 'n1');
    const styles = [...root.querySelectorAll('style')];
    expect(styles.map((style) => style.textContent)).toEqual(['a {}', 'b {}']);
    expect(styles[0]?.nonce).toBe('n1');
  });

  it('puts them in the head of a document', () => {
    takeAway();
    adoptStyles(document, ['a {}']);
    expect(document.head.querySelector('style')?.textContent).toBe('a {}');
  });
});
