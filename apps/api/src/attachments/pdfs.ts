import {
  EncryptedPDFError,
  ParseSpeeds,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { AttachmentLimits } from './limits.ts';
import { type Decoded, type RejectionReason, rejected } from './outcomes.ts';
import { isActive } from './pdfActions.ts';
import { dictOf, nameOf, partsOf } from './pdfObjects.ts';
import { rewriteStream, type StreamBudget } from './pdfStreams.ts';

type PdfLimits = Pick<AttachmentLimits, 'pages' | 'pixels' | 'unpackedBytes' | 'outputBytes'>;

/** Thrown inside this folder to end the work on a PDF with a reason. */
export class PdfRejection extends Error {
  readonly reason: RejectionReason;
  constructor(reason: RejectionReason) {
    super(reason);
    this.reason = reason;
  }
}

/** What of the catalogue (ISO 32000-2, table 29) makes up what is read; all else goes. */
const keptInCatalog = new Set([
  'Type',
  'Version',
  'Pages',
  'PageLabels',
  'PageLayout',
  'PageMode',
  'Dests',
  'Outlines',
  'AcroForm',
  'Lang',
  'MarkInfo',
  'StructTreeRoot',
  'ViewerPreferences',
  'OCProperties',
  'OutputIntents',
  'Extensions',
]);

/** In any dictionary: descriptions of the document or a part of it, and what programs keep for themselves. */
const metadataKeys = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
  'ID',
  'Info',
  'Perms',
  'DSS',
  'LegalAttestation',
];

/** Who wrote a remark and when; `T` of a form's field is its name, which the form needs. */
const remarkKeys = ['T', 'M', 'CreationDate', 'NM', 'Contact', 'Creator'];

/**
 * A PDF written anew from the objects its pages need: what is not reachable, older revisions, document information, XMP and
 * bytes outside of objects stay behind, streams are packed anew, pictures lose their EXIF. One that runs anything or carries
 * other files is rejected, as nobody can tell what it is without them.
 *
 * @throws Error where memory does not suffice.
 */
export async function rewritePdf(bytes: Uint8Array, limits: PdfLimits): Promise<Decoded> {
  try {
    const document = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      throwOnInvalidObject: true,
      warnOnInvalidObjects: false,
      updateMetadata: false,
      // Else the library takes what it calls XFA away, and nobody would see that it was there.
      preserveXFA: true,
    });
    return await rewritten(document, limits);
  } catch (error) {
    if (error instanceof PdfRejection) return rejected(error.reason);
    if (!(error instanceof Error) || isOutOfMemory(error)) throw error;
    // Packed objects of an encrypted document fail before the library sees that it is one.
    const encrypted = error instanceof EncryptedPDFError || Buffer.from(bytes).includes('/Encrypt');
    return rejected(encrypted ? 'encrypted' : 'damaged');
  }
}

async function rewritten(document: PDFDocument, limits: PdfLimits): Promise<Decoded> {
  const { context, catalog } = document;
  const pages = countPages(catalog, limits.pages);
  for (const [, object] of context.enumerateIndirectObjects()) rejectActive(object);
  trimCatalog(catalog);
  const budget: StreamBudget = { unpackedBytes: limits.unpackedBytes, pixels: limits.pixels };
  const reached = cleanReachable(context, catalog, budget);
  context.trailerInfo = context.trailerInfo.Root ? { Root: context.trailerInfo.Root } : {};
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  const bytes = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  if (bytes.length > limits.outputBytes) return rejected('size');
  return { state: 'ready', mediaType: 'application/pdf', bytes, pages };
}

function trimCatalog(catalog: PDFDict): void {
  const targets = dictOf(catalog, 'Names')?.get(PDFName.of('Dests'));
  for (const key of catalog.keys()) if (!keptInCatalog.has(nameOf(key) ?? '')) catalog.delete(key);
  // Of the named things only the places that links within the document go to.
  if (targets !== undefined) catalog.set(PDFName.of('Names'), catalog.context.obj({ Dests: targets }));
}

/** Counts the leaves of the page tree itself: `Count` may say anything, and a tree may contain itself. */
function countPages(catalog: PDFDict, limit: number): number {
  const seen = new Set<PDFDict>();
  const waiting = [dictOf(catalog, 'Pages')];
  let pages = 0;
  for (let node = waiting.pop(); waiting.length > 0 || node !== null; node = waiting.pop() ?? null) {
    if (!node || seen.has(node)) throw new PdfRejection('damaged');
    seen.add(node);
    const kids = node.get(PDFName.of('Kids'));
    if (kids === undefined) pages += 1;
    else for (const kid of partsOf(node.context.lookup(kids))) waiting.push(asDict(node.context, kid));
    if (pages > limit) throw new PdfRejection('pages');
  }
  if (pages === 0) throw new PdfRejection('damaged');
  return pages;
}

function asDict(context: PDFContext, object: PDFObject): PDFDict | null {
  const found = context.lookup(object);
  return found instanceof PDFDict ? found : null;
}

/** Looks into an object and all that stands in it directly. */
function rejectActive(object: PDFObject): void {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const dict = next instanceof PDFRawStream ? next.dict : next;
    if (dict instanceof PDFDict && isActive(dict, next !== dict)) throw new PdfRejection('activeContent');
    for (const part of partsOf(next)) waiting.push(part);
  }
}

/** Cleans all that the catalogue leads to, without recursion: a document may nest as deeply as it likes. */
function cleanReachable(context: PDFContext, catalog: PDFDict, budget: StreamBudget): Set<PDFRef> {
  const reached = new Set<PDFRef>();
  const root = context.trailerInfo.Root;
  const waiting: PDFObject[] = root instanceof PDFRef ? [root] : [catalog];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const object = context.lookup(next);
      if (object === undefined) continue;
      if (object instanceof PDFRawStream) context.assign(next, cleanedStream(object, budget));
      waiting.push(context.lookup(next) ?? object);
    } else {
      if (next instanceof PDFInvalidObject) throw new PdfRejection('damaged');
      if (next instanceof PDFDict) cleanDict(next);
      for (const part of partsOf(next)) waiting.push(part);
    }
  }
  return reached;
}

function cleanedStream(stream: PDFRawStream, budget: StreamBudget): PDFRawStream {
  cleanDict(stream.dict);
  const result = rewriteStream(stream, budget);
  if (typeof result === 'string') throw new PdfRejection(result);
  return result;
}

function cleanDict(dict: PDFDict): void {
  for (const key of metadataKeys) dict.delete(PDFName.of(key));
  const isRemark = dict.has(PDFName.of('Rect')) && nameOf(dict.get(PDFName.of('Subtype'))) !== 'Widget';
  if (isRemark) for (const key of remarkKeys) dict.delete(PDFName.of(key));
  // A signature is over the bytes that were sent; over others it would only seem broken, and it names its owner.
  if (nameOf(dict.get(PDFName.of('FT'))) === 'Sig') dict.delete(PDFName.of('V'));
}

const isOutOfMemory = (error: Error) => /alloc|out of memory|invalid (typed )?array/i.test(error.message);
