import type { Decode } from './processAttachment.ts';

/**
 * Decodes in this very process: for the process made for it (`isolation.ts`) and for tests. Loads only the library a file
 * needs, which is most of what such a process does.
 */
export const decodeHere: Decode = async (bytes, mediaType, limits) => {
  if (mediaType === 'application/pdf') return (await import('./pdfs.ts')).rewritePdf(bytes, limits);
  return (await import('./images.ts')).reencodeImage(bytes, mediaType, limits);
};
