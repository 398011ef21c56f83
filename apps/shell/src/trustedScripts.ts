/** What of the browser's Trusted Types it needs (W3C; Chromium, Safari 26). */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/** @throws TypeError for a script from elsewhere */
export function checkedScriptAddress(address: string, base: string, origins: readonly string[]): string {
  const { origin } = new URL(address, base);
  if (origins.includes(origin)) return address;
  throw new TypeError(`expected a script from ${origins.join(' or ')}, received one from ${origin}`);
}

/**
 * Scripts come from these origins alone, whoever asks for them: chunks of the shell, the federation runtime, a module.
 * Markup and code made of strings get no rule, so the browser refuses them. Does nothing where there are no Trusted Types.
 */
export function allowScriptsFrom(origins: readonly string[], view: Window): void {
  const { trustedTypes } = view as Window & { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => checkedScriptAddress(address, view.document.baseURI, origins),
  });
}
