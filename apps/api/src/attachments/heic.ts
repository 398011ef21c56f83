import { createRequire } from 'node:module';

// Its types are those of Emscripten's output, which say nothing of this face.
const require = createRequire(import.meta.url);

interface HeicPicture {
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
}

/** What is used of libheif's own small face for JavaScript, which its types leave out. */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: object | null) => void,
  ): void;
}
interface Libheif {
  ready: Promise<unknown>;
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

/**
 * The primary picture of a HEIC, turned as the file says. libheif is compiled to WebAssembly, so a fault in it cannot
 * write outside its own memory.
 *
 * @throws Error where WebAssembly traps or has no memory.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  pixels: number,
): Promise<HeicPicture | 'damaged' | 'pixels'> {
  const libheif: Libheif = require('libheif-js/wasm-bundle.js');
  await libheif.ready;
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (image === undefined) return 'damaged';
  const width = image.get_width();
  const height = image.get_height();
  if (width < 1 || height < 1) return 'damaged';
  if (width * height > pixels) return 'pixels';
  const rgba = new Uint8ClampedArray(width * height * 4);
  const shown = await new Promise<object | null>((resolve) => {
    image.display({ data: rgba, width, height }, resolve);
  });
  return shown === null ? 'damaged' : { width, height, rgba };
}
