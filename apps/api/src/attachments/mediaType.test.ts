import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './mediaType.ts';

describe('The type of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe1', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['%PDF-1.4', 'application/pdf'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic'],
    ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'image/heic'],
    ['\0\0\0\x18ftypheix\0\0\0\0mif1heix', 'image/heic'],
    ['\0\0\0\x18ftypmif1\0\0\0\0mif1avif', null],
    ['\0\0\0\x18ftypavif\0\0\0\0mif1heic', null],
    ['\0\0\0\x18ftypmp42\0\0\0\0heicheic', null],
    [' %PDF-1.4', null],
    ['GIF89a', null],
    ['', null],
  ])('that begins with %j is %s', (start, mediaType) => {
    expect(mediaTypeOf(Buffer.from(start, 'latin1'))).toBe(mediaType);
  });
});
