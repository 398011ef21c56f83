/** What a container's manifest must hold for the federation runtime to use it. */
const required = ['metaData', 'exposes', 'shared'] as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A manifest's response, read and checked. The runtime itself keeps whatever JSON comes, a 503's problem report
 * included, and answers with it for ever; a rejection it does not keep. Rejects on an error status, on what is no
 * JSON and on JSON that is no manifest.
 */
export async function checkedManifest(url: string, response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${url}: expected a manifest, received status ${response.status}`);
  const text = await response.text();
  const manifest = parsed(text);
  if (typeof manifest !== 'object' || manifest === null) {
    const type = response.headers.get('Content-Type') ?? 'no content type';
    throw new Error(`${url}: expected a manifest in JSON, received ${type}`);
  }
  const missing = required.filter((field) => !(field in manifest));
  if (missing.length > 0)
    throw new Error(`${url}: expected a manifest, received JSON without ${missing.join(', ')}`);
  return new Response(text, { status: response.status, headers: { 'Content-Type': 'application/json' } });
}
