/// <reference path="./css.d.ts" />
import baseCss from './base.css?inline';
import tokensCss from './tokens.css?inline';

export { baseCss, tokensCss };

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adds stylesheets to a shadow root or document. Each text is parsed once a document and added once a root, so the
 * call may be repeated. Browsers without constructable stylesheets (Safari before 16.4) get `<style>` elements.
 *
 * @param cssTexts tokens and base first, then the `…Styles` of the components used: later sheets win.
 * @param nonce for the fallback only, where the page's policy forbids inline styles.
 */
export function adoptStyles(root: ShadowRoot | Document, cssTexts: readonly string[], nonce?: string): void {
  const doc = root.ownerDocument ?? (root as Document);
  const texts = new Set(cssTexts);
  if (canAdopt(root, doc)) adoptSheets(root, doc, texts);
  else appendStyleElements(root, doc, texts, nonce);
}

function canAdopt(root: ShadowRoot | Document, doc: Document): boolean {
  const Sheet = doc.defaultView?.CSSStyleSheet;
  return 'adoptedStyleSheets' in root && typeof Sheet?.prototype.replaceSync === 'function';
}

function adoptSheets(root: ShadowRoot | Document, doc: Document, texts: ReadonlySet<string>): void {
  const present = new Set(root.adoptedStyleSheets);
  const missing = Array.from(texts, (text) => sheetFor(doc, text)).filter((sheet) => !present.has(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}

function sheetFor(doc: Document, text: string): CSSStyleSheet {
  const known = sheets.get(doc) ?? new Map<string, CSSStyleSheet>();
  sheets.set(doc, known);
  let sheet = known.get(text);
  if (!sheet) {
    // A sheet may only be adopted by the document whose window constructed it (CSSOM §6.2).
    sheet = new (doc.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return sheet;
}

function appendStyleElements(
  root: ShadowRoot | Document,
  doc: Document,
  texts: ReadonlySet<string>,
  nonce: string | undefined,
): void {
  const target = root === doc ? doc.head : root;
  const present = new Set(Array.from(target.querySelectorAll('style'), (style) => style.textContent));
  for (const text of texts) {
    if (present.has(text)) continue;
    const style = doc.createElement('style');
    if (nonce) style.nonce = nonce;
    style.textContent = text;
    target.append(style);
  }
}
