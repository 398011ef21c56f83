import { create } from 'content-disposition';
import type { StoredMediaType } from './outcomes.ts';

const extensions: Record<StoredMediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Extensions of what is taken; they give way to that of what the file is. */
const knownExtension = /\.(jpe?g|png|webp|heic|heif|pdf)$/i;
const longestStem = 80;
const longestShown = 100;
const namelessStem = 'tep-dinh-kem';

/** Names Windows keeps for devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * A name a person may see and save under: the last part of a path, without characters that are controls, turn text round,
 * are not seen or mean something to a file system, of at most 80 characters, and with the extension of what
 * the file is. Never part of a storage key.
 */
export function harmlessFileName(given: string, mediaType: StoredMediaType): string {
  const visible = visibleName(given);
  const stem = trimmed([...trimmed(visible.replace(knownExtension, ''))].slice(0, longestStem).join(''));
  const safeStem = deviceName.test(stem) ? `_${stem}` : stem;
  return `${safeStem || namelessStem}.${extensions[mediaType]}`;
}

/** A name for people alone, of a file nobody has looked into: its end is as it was given and proves nothing. */
export function shownFileName(given: string): string {
  const name = trimmed([...trimmed(visibleName(given))].slice(-longestShown).join(''));
  return name || namelessStem;
}

function visibleName(given: string): string {
  const lastPart = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return (
    lastPart
      // Controls, format characters (bidi overrides, zero width), private use, unassigned, halves of pairs, line and paragraph separators.
      .replace(/[\p{C}\p{Zl}\p{Zp}\u{FFFD}]/gu, '')
      .replace(/[<>:"|?*%;]/g, '_')
      .replace(/\p{Zs}+/gu, ' ')
  );
}

/** `Content-Disposition` (RFC 6266, names beyond Latin by RFC 8187) for a name that is made harmless first. */
export function attachmentDisposition(given: string, mediaType: StoredMediaType): string {
  const name = harmlessFileName(given, mediaType);
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '_');
  return create(name, { type: 'attachment', fallback: plain });
}

/** Leading dots hide a file, trailing ones and spaces are dropped by Windows. */
const trimmed = (name: string) => name.replace(/^[. ]+|[. ]+$/g, '');
