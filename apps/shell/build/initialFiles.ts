/** Scripts and stylesheets a page asks for at once, relative to the page. */
export function initialFiles(html: string): string[] {
  const addresses = html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+\.(?:js|css))"/g);
  return [...addresses].map(([, address]) => address ?? '');
}

/** @param sizes bytes of each file, compressed */
export function sizeLine(sizes: readonly { readonly file: string; readonly bytes: number }[]): string {
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const parts = sizes.map(({ file, bytes }) => `${file} ${kilobytes(bytes)}`);
  return `initial, brotli: ${kilobytes(total)} (${parts.join(', ')})`;
}
