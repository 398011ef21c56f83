import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { nameOf, partsOf } from './pdfObjects.ts';

/** Actions (ISO 32000-2, table 201) that stay within the document; links out of it are looked at apart. */
const harmlessActions = new Set([
  'GoTo',
  'Named',
  'Hide',
  'SetOCGState',
  'Trans',
  'Thread',
  'ResetForm',
  'URI',
]);

/** All other actions of the standard and of its extensions, wherever one stands. */
const harmfulActions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'GoToDp',
  'GoTo3DView',
  'Rendition',
  'RichMediaExecute',
  'Movie',
  'Sound',
]);

/** Keys that hold a script, a file or a form of another kind. */
const harmfulKeys = [
  'JS',
  'JavaScript',
  'EmbeddedFiles',
  'EF',
  'RF',
  'AF',
  'XFA',
  'RichMediaContent',
  'RichMediaSettings',
  'Renditions',
  'Collection',
  'OPI',
  'Ref',
];

const harmfulTypes = new Set([
  'Filespec',
  'EmbeddedFile',
  'FileAttachment',
  'RichMedia',
  'Screen',
  'Movie',
  'Sound',
  '3D',
  'Rendition',
  'U3D',
  'PRC',
]);

/** Keys whose value is an action, a list of actions, or a dictionary of them. */
const actionKeys = ['A', 'OpenAction', 'Next', 'PA', 'AA'];

const safeLink = /^(https?|mailto|tel):|^[^:]*$/i;

/**
 * Whether a dictionary runs something, opens something outside the document or carries a file. Judged by what it says,
 * not by where it stands: readers differ in where they look.
 */
export function isActive(dict: PDFDict, isStream: boolean): boolean {
  const action = nameOf(dict.get(PDFName.of('S')));
  if (action !== null && harmfulActions.has(action)) return true;
  if (harmfulKeys.some((key) => dict.has(PDFName.of(key)))) return true;
  if (['Type', 'Subtype'].some((key) => harmfulTypes.has(nameOf(resolved(dict, key)) ?? ''))) return true;
  // A stream whose bytes are in another file.
  if (isStream && (dict.has(PDFName.of('F')) || dict.has(PDFName.of('FFilter')))) return true;
  return hasUnsafeLink(dict) || actionKeys.some((key) => hasUnknownAction(dict, key));
}

function hasUnsafeLink(dict: PDFDict): boolean {
  const link = resolved(dict, 'URI');
  if (!(link instanceof PDFString || link instanceof PDFHexString)) return false;
  // Browsers skip white space and controls in a scheme.
  return !safeLink.test(link.decodeText().replace(/[\s\p{C}]/gu, ''));
}

function hasUnknownAction(dict: PDFDict, key: string): boolean {
  const value = resolved(dict, key);
  const candidates =
    value instanceof PDFDict && !value.has(PDFName.of('S')) ? partsOf(value) : [value, ...partsOf(value)];
  return candidates.some((candidate) => {
    const action = dict.context.lookup(candidate as PDFObject);
    const kind = action instanceof PDFDict ? nameOf(action.get(PDFName.of('S'))) : null;
    return kind !== null && !harmlessActions.has(kind);
  });
}

const resolved = (dict: PDFDict, key: string) => dict.context.lookup(dict.get(PDFName.of(key)));
