import type { Theme } from './contract.ts';

const sheetsOf = new WeakMap<readonly string[], WeakMap<Document, CSSStyleSheet[]>>();

/** Parsed once a document and shared by every mount of a module. */
function parsedSheets(css: readonly string[], document: Document, Sheet: typeof CSSStyleSheet) {
  const byDocument = sheetsOf.get(css) ?? new WeakMap<Document, CSSStyleSheet[]>();
  sheetsOf.set(css, byDocument);
  const sheets = byDocument.get(document) ?? css.map((text) => sheetFrom(text, Sheet));
  byDocument.set(document, sheets);
  return sheets;
}

function sheetFrom(text: string, Sheet: typeof CSSStyleSheet): CSSStyleSheet {
  const sheet = new Sheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Through the CSSOM, so that a value cannot close the declaration and open another, and no inline style is needed. */
function writeTokens(sheet: CSSStyleSheet, tokens: Theme['tokens']): void {
  // Two attributes, so that overrides win over a module's own `[data-theme]` defaults.
  sheet.replaceSync(':host,[data-cantho-module][data-theme]{}');
  const rule = sheet.cssRules[0] as CSSStyleRule | undefined;
  for (const [name, value] of Object.entries(tokens ?? {})) {
    if (/^--ct-[\w-]+$/.test(name)) rule?.style.setProperty(name, value);
  }
}

/**
 * Adopts a module's stylesheets, given as text, into its shadow root, and after them the host's token overrides on
 * `:host` and the module's root. Constructable stylesheets, for they need no `unsafe-inline` in a content security policy.
 */
export function adoptStyles(shadow: ShadowRoot, css: readonly string[]): (tokens: Theme['tokens']) => void {
  const view = shadow.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view || !('adoptedStyleSheets' in shadow)) return () => {};
  const tokensSheet = new view.CSSStyleSheet();
  shadow.adoptedStyleSheets = [...parsedSheets(css, shadow.ownerDocument, view.CSSStyleSheet), tokensSheet];
  return (tokens) => writeTokens(tokensSheet, tokens);
}
