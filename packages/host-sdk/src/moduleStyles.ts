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
function writeTokens(style: CSSStyleDeclaration, tokens: Theme['tokens']): void {
  for (const [name, value] of Object.entries(tokens ?? {})) {
    if (/^--ct-[\w-]+$/.test(name)) style.setProperty(name, value);
  }
}

export interface AdoptedStyles {
  /** Puts the host's token overrides in the place of those before. */
  readonly writeTokens: (tokens: Theme['tokens']) => void;
  readonly release: () => void;
}

function adoptSheets(shadow: ShadowRoot, css: readonly string[], Sheet: typeof CSSStyleSheet): AdoptedStyles {
  const overrides = new Sheet();
  const own = [...parsedSheets(css, shadow.ownerDocument, Sheet), overrides];
  shadow.adoptedStyleSheets = own;
  return {
    writeTokens: (tokens) => {
      // Two attributes, so that overrides win over a module's own `[data-theme]` defaults.
      overrides.replaceSync(':host,[data-cantho-module][data-theme]{}');
      const rule = overrides.cssRules[0] as CSSStyleRule | undefined;
      if (rule) writeTokens(rule.style, tokens);
    },
    release: () => {
      // A later mount on the same element has put its own in their place.
      if (shadow.adoptedStyleSheets.includes(overrides)) shadow.adoptedStyleSheets = [];
    },
  };
}

function styleElements(shadow: ShadowRoot, css: readonly string[]): HTMLStyleElement[] {
  return css.map((text) => {
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = text;
    return style;
  });
}

/** Safari before 16.4. These elements need a policy that allows inline styles. */
function appendStyleElements(shadow: ShadowRoot, root: HTMLElement, css: readonly string[]): AdoptedStyles {
  const elements = styleElements(shadow, css);
  shadow.prepend(...elements);
  return {
    writeTokens: (tokens) => {
      for (const name of Array.from(root.style)) root.style.removeProperty(name);
      writeTokens(root.style, tokens);
    },
    release: () => {
      for (const element of elements) element.remove();
    },
  };
}

function sheetOf(shadow: ShadowRoot): typeof CSSStyleSheet | undefined {
  const Sheet = shadow.ownerDocument.defaultView?.CSSStyleSheet;
  const canAdopt = 'adoptedStyleSheets' in shadow && typeof Sheet?.prototype.replaceSync === 'function';
  return canAdopt ? Sheet : undefined;
}

/** Adds stylesheets that came later, after those before, once each. Returns what is left to undo when the root goes. */
export function addStyles(root: HTMLElement, css: readonly string[]): () => void {
  const shadow = root.getRootNode() as ShadowRoot;
  const Sheet = sheetOf(shadow);
  if (!Sheet) {
    const elements = styleElements(shadow, css);
    root.before(...elements);
    return () => {
      for (const element of elements) element.remove();
    };
  }
  const present = shadow.adoptedStyleSheets;
  const missing = parsedSheets(css, shadow.ownerDocument, Sheet).filter((sheet) => !present.includes(sheet));
  if (missing.length > 0) shadow.adoptedStyleSheets = [...present, ...missing];
  // They go with the shadow root's others.
  return () => {};
}

/**
 * Adopts a module's stylesheets, given as text, into its shadow root, and after them the host's token overrides, on
 * `:host` and on the module's root. Constructable stylesheets, for they need no `unsafe-inline` in a content security
 * policy; style elements where a browser has none.
 */
export function adoptStyles(shadow: ShadowRoot, root: HTMLElement, css: readonly string[]): AdoptedStyles {
  const Sheet = sheetOf(shadow);
  return Sheet ? adoptSheets(shadow, css, Sheet) : appendStyleElements(shadow, root, css);
}
