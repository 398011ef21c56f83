import { PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/** `Link` of `/Link`, escapes (`/L#69nk`) undone; `null` for what is no name. */
export const nameOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFName ? object.decodeText() : null;

/** A dictionary behind a key, directly or by reference. */
export function dictOf(dict: PDFDict, key: string): PDFDict | null {
  const found = dict.context.lookup(dict.get(PDFName.of(key)));
  return found instanceof PDFDict ? found : null;
}

/** What stands in an object directly. */
export function partsOf(object: PDFObject | undefined): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFStream ? object.dict.values() : [];
}
