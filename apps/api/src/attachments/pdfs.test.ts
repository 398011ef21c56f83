import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pdf, stream } from '../testing/hostilePdfs.ts';
import { stripJpeg } from './jpegSegments.ts';
import { defaultLimits } from './limits.ts';
import { rewritePdf } from './pdfs.ts';

async function ready(bytes: Uint8Array) {
  const outcome = await rewritePdf(bytes, defaultLimits);
  if (outcome.state !== 'ready') throw new Error(`expected ready, got ${outcome.reason}`);
  return outcome;
}

async function ordinary({ useObjectStreams = true } = {}) {
  const document = await PDFDocument.create();
  document.setAuthor('Someone');
  const font = await document.embedFont(StandardFonts.Helvetica);
  const picture = await document.embedJpg(
    await sharp({ create: { width: 32, height: 32, channels: 3, background: '#08f' } })
      .withExif({ IFD0: { Artist: 'Someone' } })
      .jpeg()
      .toBuffer(),
  );
  for (const text of ['one', 'two', 'three']) {
    const page = document.addPage([300, 200]);
    page.drawText(text, { font, size: 20, x: 20, y: 100 });
    page.drawImage(picture, { x: 0, y: 0, width: 32, height: 32 });
  }
  const field = document.getForm().createTextField('name');
  field.setText('filled');
  field.addToPage(document.getPage(0), { x: 100, y: 20, width: 90, height: 20 });
  return document.save({ useObjectStreams });
}

describe('A PDF written anew', () => {
  it.each([true, false])(
    'has its pages, pictures and filled form still (object streams: %s)',
    async (useObjectStreams) => {
      const { bytes, pages } = await ready(await ordinary({ useObjectStreams }));
      expect(pages).toBe(3);
      const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
      expect(document.getPages().map((page) => page.getSize())).toEqual(
        Array(3).fill({ width: 300, height: 200 }),
      );
      expect(document.getForm().getTextField('name').getText()).toBe('filled');
      expect(document.getAuthor()).toBeUndefined();
      expect(Buffer.from(bytes).includes('Someone')).toBe(false);
    },
  );

  it('is taken again and stays the same, but for what a program wrote by chance', async () => {
    const once = await ready(await ordinary());
    const twice = await ready(once.bytes);
    expect(twice.bytes.length).toBe(once.bytes.length);
  });

  it('begins at its first byte and ends at its last', async () => {
    const { bytes } = await ready(Buffer.concat([pdf(), Buffer.from('PK\x05\x06 and more')]));
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(Buffer.from(bytes).toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('has at most as many pages as allowed', async () => {
    expect(await rewritePdf(pdf({ pages: 3 }), { ...defaultLimits, pages: 2 })).toEqual({
      state: 'rejected',
      reason: 'pages',
    });
    expect((await ready(pdf({ pages: 50 }))).pages).toBe(50);
  });

  it('unpacks to no more than allowed, all streams together', async () => {
    const limits = { ...defaultLimits, unpackedBytes: 100 };
    expect(await rewritePdf(pdf({ content: stream('', Buffer.alloc(50, ' ')) }), limits)).toMatchObject({
      state: 'ready',
    });
    const hex = stream('/Filter /ASCIIHexDecode', Buffer.from(`${'20'.repeat(101)}>`));
    expect(await rewritePdf(pdf({ content: hex }), limits)).toEqual({ state: 'rejected', reason: 'size' });
  });
});

describe('A JPEG inside a PDF', () => {
  it('loses what describes it and keeps each pixel', async () => {
    const sent = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0a5' } })
      .withExif({ IFD0: { Artist: 'Someone' } })
      .jpeg({ progressive: true })
      .toBuffer();
    const stripped = stripJpeg(Buffer.concat([sent, Buffer.from('after')]));
    expect(Buffer.from(stripped ?? []).includes('Someone')).toBe(false);
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect(await pixels(stripped ?? new Uint8Array())).toEqual(await pixels(sent));
  });

  it.each([
    ['', 'nothing'],
    ['ffd8', 'only a start'],
    ['ffd8ffe0ffff', 'a segment beyond the end'],
    ['ffd8ffe00001ffd9', 'a segment shorter than its length'],
    ['ffd84142', 'no marker'],
  ])('%s is none: %s', (hex) => {
    expect(stripJpeg(Buffer.from(hex, 'hex'))).toBeNull();
  });
});
