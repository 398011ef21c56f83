import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { activePdfs, brokenPdfs, ordinaryPdfs, pdf, tanglingPdfs, tellingPdfs } from './hostilePdfs.ts';
import {
  animatedWebp,
  blackPng,
  canaryText,
  exif,
  extendedWebp,
  icc,
  pngChunk,
  riffChunk,
  uint32be,
  withChunks,
  withSegments,
  xmp,
} from './imageContainers.ts';

/**
 * What must become of a file: taken (`ready`, written anew), not taken for one reason, not taken for whatever reason
 * (`notServed`: rejected or quarantined), or `harmless`: taken or not, as decoders may mend it.
 */
export interface HostileFile {
  /** As the sender calls it. */
  name: string;
  /** What is wrong with it. */
  what: string;
  bytes: Uint8Array;
  expected: 'ready' | 'notServed' | 'harmless' | (string & {});
  /** Made to use up time or memory: to be decoded in a process of its own. */
  heavy?: true;
}

/** A HEIC of 64 × 48 pixels in four colours, with EXIF that has the word CANARY and a place in it. */
const heicBase64 =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAIFAAEAAAAAAAAAVwACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAACXAABAAAAAAAAATIAAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANVpcHJwAAAAs2lwY28AAABzaHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAADAJAAAAMAAAMAHqAggQWW6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAMAAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAADmNkc2MAAwABAAIAAAGRbWRhdAAAAFMoAa9Y+RLdi+Hb/7b8f18vHNRxf+MzUx3JpjExYVvJ/scdwdHk86W7n4fI/w7C/nqPHZ92p7yon3Q5JMlpkREsFl1p+Jv5TJ/Z4z2SvT/6oWqOyAAAAABJSSoACAAAAAkADgECAB8AAACKAAAADwECAAIAAABtAAAAEgEDAAEAAAABAAAAGgEFAAEAAAB6AAAAGwEFAAEAAACCAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAACqAAAAJYgEAAEAAAD4AAAAAAAAADhjAADoAwAAOGMAAOgDAABDQU5BUlktRVhJRi1ERVNDUklQVElPTi0wMDAwMDAAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAABAAAAAA6AEAAEAAAAwAAAAAAAAAAIAAQACAAIAAABOAAAAAgAFAAMAAAAWAQAAAAAAAAoAAAABAAAAAgAAAAEAAAAAAAAAAQAAAA==';

interface Bases {
  jpg: Buffer;
  png: Buffer;
  webp: Buffer;
  heic: Buffer;
  pdf: Buffer;
}

const mebibyte = 2 ** 20;

/** All of them, the same each time. `limits.bytes` is taken to be 10 MiB, `limits.pixels` 2²⁶, `limits.pages` 50. */
export async function createHostileFiles(): Promise<readonly HostileFile[]> {
  const bases = await createBases();
  return [
    ...metadata(bases),
    ...pdfFiles(bases),
    ...polyglots(bases),
    ...foreignTypes(),
    ...cutAndFlipped(bases),
    ...bombs(bases),
    ...names(bases),
    ...sizes(bases),
  ];
}

async function createBases(): Promise<Bases> {
  const size = { width: 64, height: 48 };
  // Noise, so that pictures have bytes enough to be cut and flipped.
  const pixels = noise(size.width * size.height * 3, 1);
  const picture = () => sharp(pixels, { raw: { ...size, channels: 3 } });
  return {
    jpg: await picture().jpeg().toBuffer(),
    png: await picture().png().toBuffer(),
    webp: await picture().webp().toBuffer(),
    heic: Buffer.from(heicBase64, 'base64'),
    pdf: pdf(),
  };
}

const file = (
  name: string,
  what: string,
  bytes: Uint8Array,
  expected: HostileFile['expected'],
  heavy = false,
): HostileFile => ({ name, what, bytes, expected, ...(heavy ? { heavy } : {}) });

function metadata({ jpg, png, webp, heic }: Bases): HostileFile[] {
  const text = Buffer.from(canaryText);
  const labelled = (label: string, data: Buffer) => Buffer.concat([Buffer.from(label, 'latin1'), data]);
  const packed = deflateSync(text);
  const jpegs: [string, Buffer][] = [
    ['EXIF with GPS', withSegments(jpg, [0xe1, labelled('Exif\0\0', exif())])],
    ['XMP', withSegments(jpg, [0xe1, labelled('http://ns.adobe.com/xap/1.0/\0', xmp())])],
    ['extended XMP', withSegments(jpg, [0xe1, labelled('http://ns.adobe.com/xmp/extension/\0', xmp())])],
    ['IPTC', withSegments(jpg, [0xed, labelled('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0b', text)])],
    ['colour profile', withSegments(jpg, [0xe2, labelled('ICC_PROFILE\0\x01\x01', icc())])],
    [
      'several pictures (MPF)',
      Buffer.concat([withSegments(jpg, [0xe2, labelled('MPF\0', exif())]), jpg, text]),
    ],
    ['FlashPix', withSegments(jpg, [0xe2, labelled('FPXR\0', text)])],
    ['comment', withSegments(jpg, [0xfe, text])],
    ['thumbnail', withSegments(jpg, [0xe0, labelled('JFXX\0\x10', Buffer.concat([jpg, text]))])],
    ['Ducky', withSegments(jpg, [0xec, labelled('Ducky', text)])],
    ['segment of a maker', withSegments(jpg, [0xe7, text])],
    [
      'all of it twice',
      withSegments(
        jpg,
        [0xe1, labelled('Exif\0\0', exif())],
        [0xfe, text],
        [0xe1, labelled('Exif\0\0', exif())],
        [0xfe, text],
      ),
    ],
    ['bytes after the end', Buffer.concat([jpg, text])],
  ];
  const pngs: [string, Buffer][] = [
    ['tEXt', withChunks(png, ['tEXt', labelled('Author\0', text)])],
    ['zTXt', withChunks(png, ['zTXt', labelled('Author\0\0', packed)])],
    ['iTXt', withChunks(png, ['iTXt', labelled('Author\0\0\0\0\0', text)])],
    ['iTXt, packed', withChunks(png, ['iTXt', labelled('Author\0\x01\0\0\0', packed)])],
    ['XMP', withChunks(png, ['iTXt', labelled('XML:com.adobe.xmp\0\0\0\0\0', xmp())])],
    ['eXIf', withChunks(png, ['eXIf', exif()])],
    ['EXIF as text', withChunks(png, ['tEXt', labelled('Raw profile type exif\0', exif())])],
    [
      'name of a colour profile',
      withChunks(png, ['iCCP', labelled(`${canaryText}\0\0`, deflateSync(icc()))]),
    ],
    ['palette', withChunks(png, ['sPLT', labelled(`${canaryText}\0\x08`, Buffer.alloc(6))])],
    ['chunk of a maker', withChunks(png, ['caNy', text])],
    [
      'text behind the pixels',
      Buffer.concat([png.subarray(0, -12), pngChunk('tEXt', labelled('a\0', text)), png.subarray(-12)]),
    ],
    ['bytes after the end', Buffer.concat([png, text])],
    [
      'animated',
      withChunks(
        png,
        ['acTL', uint32be(2, 0)],
        ['fcTL', Buffer.concat([uint32be(0, 64, 48, 0, 0), Buffer.from([0, 1, 0, 9, 0, 0])])],
        ['tEXt', labelled('a\0', text)],
      ),
    ],
  ];
  const webps: [string, Buffer][] = [
    ['EXIF with GPS', extendedWebp(webp, { flags: 0x08, after: [riffChunk('EXIF', exif())] })],
    [
      'EXIF as cameras write it',
      extendedWebp(webp, { flags: 0x08, after: [riffChunk('EXIF', labelled('Exif\0\0', exif()))] }),
    ],
    ['XMP', extendedWebp(webp, { flags: 0x04, after: [riffChunk('XMP ', xmp())] })],
    ['colour profile', extendedWebp(webp, { flags: 0x20, before: [riffChunk('ICCP', icc())] })],
    ['chunk of a maker', extendedWebp(webp, { after: [riffChunk('CANY', text)] })],
    ['EXIF without a flag', extendedWebp(webp, { after: [riffChunk('EXIF', exif())] })],
    ['animated', animatedWebp(webp, 3)],
    ['bytes after the end', Buffer.concat([webp, text])],
  ];
  const heics: [string, Buffer][] = [
    ['EXIF with GPS', heic],
    ['bytes after the end', Buffer.concat([heic, text])],
    ['a box nobody knows', Buffer.concat([heic, uint32be(8 + text.length), Buffer.from('cany'), text])],
  ];
  return Object.entries({ jpg: jpegs, png: pngs, webp: webps, heic: heics }).flatMap(([extension, files]) =>
    files.map(([what, bytes]) => file(`anh.${extension}`, `${extension} with ${what}`, bytes, 'ready')),
  );
}

function pdfFiles({ jpg }: Bases): HostileFile[] {
  const named = (what: string, bytes: Buffer, expected: string, heavy = false) =>
    file('tep.pdf', `pdf: ${what}`, bytes, expected, heavy);
  const withExif = withSegments(
    jpg,
    [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif()])],
    [0xfe, Buffer.from(canaryText)],
  );
  return [
    ...ordinaryPdfs.map(([what, bytes]) => named(what, bytes, 'ready')),
    ...tellingPdfs(Buffer.concat([withExif, Buffer.from(canaryText)])).map(([what, bytes]) =>
      named(what, bytes, 'ready'),
    ),
    ...activePdfs.map(([what, bytes]) => named(what, bytes, 'activeContent')),
    ...brokenPdfs().map(([what, bytes, reason]) =>
      named(what, bytes, reason ?? 'notServed', /MB|twice/.test(what)),
    ),
    ...tanglingPdfs().map(([what, bytes]) => named(what, bytes, 'harmless', /MB|thousand/.test(what))),
  ];
}

/** Something else behind a file of a kind that is taken, before it, and inside a part that decoders skip. */
function polyglots(bases: Bases): HostileFile[] {
  const payloads: Record<string, Buffer> = {
    zip: Buffer.from(`PK\x03\x04${canaryText}PK\x05\x06${'\0'.repeat(18)}`, 'latin1'),
    html: Buffer.from(`<!doctype html><script>/*${canaryText}*/alert(1)</script>`),
    exe: Buffer.from(`MZ\x90\0${canaryText}`, 'latin1'),
    svg: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${canaryText}')"/>`),
    php: Buffer.from(`<?php system($_GET["${canaryText}"]); ?>`),
    js: Buffer.from(`*/=1;alert("${canaryText}")/*`),
    gif: Buffer.from(`GIF89a/*${canaryText}*/=1;`),
    pdf: Buffer.from(`%PDF-1.7\n%${canaryText}\n`),
  };
  const { jpg, png, webp } = bases;
  return Object.entries(payloads).flatMap(([kind, payload]) => [
    ...Object.entries(bases).flatMap(([extension, base]) => [
      file(
        `a.${extension}.${kind}`,
        `${extension} with ${kind} behind it`,
        Buffer.concat([base, payload]),
        extension === 'pdf' && kind === 'pdf' ? 'harmless' : 'ready',
      ),
      file(
        `a.${kind}.${extension}`,
        `${kind} with ${extension} behind it`,
        Buffer.concat([payload, base]),
        kind === 'pdf' ? (extension === 'pdf' ? 'harmless' : 'notServed') : 'mediaType',
      ),
    ]),
    file(`b.jpg.${kind}`, `jpg with ${kind} in a comment`, withSegments(jpg, [0xfe, payload]), 'ready'),
    file(`b.png.${kind}`, `png with ${kind} in a text`, withChunks(png, ['tEXt', payload]), 'harmless'),
    file(
      `b.webp.${kind}`,
      `webp with ${kind} in a chunk`,
      extendedWebp(webp, { after: [riffChunk('JUNK', payload)] }),
      'ready',
    ),
  ]);
}

/** Kinds that are not taken, under names of kinds that are. */
function foreignTypes(): HostileFile[] {
  // In two parts, so that no scanner takes this very file for the test virus.
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  const starts: Record<string, string> = {
    gif: 'GIF89a\x01\0\x01\0\x80\0\0',
    svg: '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'svg with an external entity': '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    html: '<!doctype html><script>alert(1)</script>',
    'html behind white space': '\n\n   <html><body onload=alert(1)>',
    zip: 'PK\x03\x04\x14\0',
    docx: 'PK\x03\x04\x14\0\x06\0[Content_Types].xml',
    exe: 'MZ\x90\0\x03\0\0\0',
    elf: '\x7fELF\x02\x01\x01',
    'mach-o': '\xcf\xfa\xed\xfe',
    shell: '#!/bin/sh\nrm -rf /',
    bmp: 'BM6\0\0\0\0\0\0\x006\0\0\0',
    'tiff, little end first': 'II*\0\x08\0\0\0',
    'tiff, big end first': 'MM\0*\0\0\0\x08',
    ico: '\0\0\x01\0\x01\0',
    avif: '\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf',
    'avif that says heic': '\0\0\0\x1cftypavif\0\0\0\0avifheicmiaf',
    'heif of no known coding': '\0\0\0\x18ftypmif1\0\0\0\0mif1miaf',
    mp4: '\0\0\0\x18ftypmp42\0\0\0\0mp42isom',
    'heic sequence': '\0\0\0\x18ftyphevc\0\0\0\0hevcmsf1',
    'heic with a brand list beyond its end': '\xff\xff\xff\xffftypmif1\0\0\0\0heic',
    mp3: 'ID3\x04\0\0\0\0\0\0',
    'id3 before a jpeg': 'ID3\x04\0\0\0\0\0\0\xff\xd8\xff\xe0',
    wav: 'RIFF\x24\0\0\0WAVEfmt ',
    avi: 'RIFF\x24\0\0\0AVI LIST',
    psd: '8BPS\0\x01',
    postscript: '%!PS-Adobe-3.0\n',
    rtf: '{\\rtf1\\ansi',
    xml: '<?xml version="1.0"?><a/>',
    json: '{"a":1}',
    swf: 'FWS\x09\0\0\0\0',
    'jpeg xl': '\xff\x0a\xfa\x1f',
    'jpeg 2000': '\0\0\0\x0cjP  \r\n\x87\n',
    tar: `a${'\0'.repeat(256)}ustar`,
    gzip: '\x1f\x8b\x08\0',
    '7z': "7z\xbc\xaf'\x1c",
    rar: 'Rar!\x1a\x07\0',
    webm: '\x1aE\xdf\xa3',
    java: '\xca\xfe\xba\xbe\0\0\x004',
    wasm: '\0asm\x01\0\0\0',
    sqlite: 'SQLite format 3\0',
    'text of EICAR': eicar,
    'pdf behind a space': ' %PDF-1.7\n',
    'pdf behind a byte order mark': '\xef\xbb\xbf%PDF-1.7\n',
    'pdf without a version': '%PDF',
    'empty file': '',
    'one byte': '\xff',
    'two bytes of a jpeg': '\xff\xd8',
    'seven bytes of a png': '\x89PNG\r\n\x1a',
    zeros: '\0'.repeat(5000),
    'windows link': 'L\0\0\0\x01\x14\x02\0',
    'html help': 'ITSF\x03\0\0\0',
  };
  return Object.entries(starts).map(([what, start], index) =>
    file(
      `x.${['jpg', 'png', 'pdf', 'webp', 'heic'][index % 5]}`,
      what,
      Buffer.from(start, 'latin1'),
      'mediaType',
    ),
  );
}

function cutAndFlipped(bases: Bases): HostileFile[] {
  return Object.entries(bases).flatMap(([extension, base]: [string, Buffer]) => [
    ...[0.1, 0.3, 0.6, 0.9].map((share) =>
      // Readers of PDF look for objects where the table of them is gone.
      file(
        `cut.${extension}`,
        `${extension} cut at ${share * 100} %`,
        base.subarray(0, Math.floor(base.length * share)),
        extension === 'pdf' ? 'harmless' : 'notServed',
      ),
    ),
    ...[1, 2, 3, 4, 5, 6].map((seed) =>
      file(`flip.${extension}`, `${extension} with wrong bytes, ${seed}`, flipped(base, seed), 'harmless'),
    ),
  ]);
}

function flipped(base: Buffer, seed: number): Buffer {
  const copy = Buffer.from(base);
  const random = noise(60, seed);
  for (let index = 0; index < random.length; index += 3) {
    const at = (((random[index] ?? 0) << 8) | (random[index + 1] ?? 0)) % copy.length;
    // The first bytes stay, so that a decoder is asked.
    if (at >= 24) copy[at] = random[index + 2] ?? 0;
  }
  return copy;
}

function bombs({ jpg, png, webp, heic }: Bases): HostileFile[] {
  const wide = Buffer.from(jpg);
  const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
  wide.writeUInt16BE(65_000, frame + 5);
  wide.writeUInt16BE(65_000, frame + 7);
  const noHeight = Buffer.from(jpg);
  noHeight.writeUInt16BE(0, frame + 5);
  const wideHeic = Buffer.from(heic);
  for (let at = heic.indexOf('ispe'); at !== -1; at = heic.indexOf('ispe', at + 4))
    uint32be(60_000, 60_000).copy(wideHeic, at + 8);
  // The size stands in the grid as well.
  const wideGrid = Buffer.from(wideHeic);
  wideGrid.writeUInt16BE(60_000, heic.indexOf('idat') + 8);
  wideGrid.writeUInt16BE(60_000, heic.indexOf('idat') + 10);
  const zeros = deflateSync(Buffer.alloc(64 * mebibyte));
  const packed = (head: string) => Buffer.concat([Buffer.from(head, 'latin1'), zeros]);
  const scan = jpg.subarray(jpg.indexOf(Buffer.from([0xff, 0xda])), -2);
  return [
    file('b.png', 'png of 100 million pixels in 12 KB', blackPng(10_000, 10_000), 'pixels', true),
    file(
      'b.png',
      'png that claims 4 billion pixels',
      blackPng(8, 8, { width: 65_535, height: 65_535 }),
      'pixels',
    ),
    file(
      'b.png',
      'png that claims more pixels than numbers have',
      blackPng(8, 8, { width: 2 ** 31 - 1, height: 2 ** 31 - 1 }),
      'notServed',
    ),
    file(
      'b.png',
      'png that claims more than it has',
      blackPng(8, 8, { width: 8000, height: 8000 }),
      'notServed',
      true,
    ),
    file(
      'b.png',
      'png that has more than it claims',
      blackPng(8000, 8000, { width: 8, height: 8 }),
      'harmless',
      true,
    ),
    file('b.png', 'png as large as allowed', blackPng(8192, 8192), 'ready', true),
    file('b.png', 'png one column too wide', blackPng(8193, 8192), 'pixels', true),
    file('b.png', 'png of one row', blackPng(60_000, 1), 'ready'),
    file('b.png', 'png without width', blackPng(8, 8, { width: 0, height: 8 }), 'notServed'),
    file('b.png', 'text that unpacks to 64 MB', withChunks(png, ['zTXt', packed('a\0\0')]), 'harmless', true),
    file(
      'b.png',
      'text in Unicode that unpacks to 64 MB',
      withChunks(png, ['iTXt', packed('a\0\x01\0\0\0')]),
      'harmless',
      true,
    ),
    file(
      'b.png',
      'colour profile that unpacks to 64 MB',
      withChunks(png, ['iCCP', packed('a\0\0')]),
      'harmless',
      true,
    ),
    file(
      'b.png',
      'a hundred thousand chunks',
      withChunks(
        png,
        ...Array.from({ length: 100_000 }, (): [string, Buffer] => ['tEXt', Buffer.from('a\0b')]),
      ),
      'harmless',
      true,
    ),
    file('b.jpg', 'jpg that claims 4 billion pixels', wide, 'pixels'),
    file('b.jpg', 'jpg without height', noHeight, 'notServed'),
    file(
      'b.jpg',
      'jpg of two thousand scans',
      Buffer.concat([jpg.subarray(0, -2), ...Array.from({ length: 2000 }, () => scan), jpg.subarray(-2)]),
      'harmless',
      true,
    ),
    file(
      'b.webp',
      'webp that claims 280 billion pixels',
      extendedWebp(webp, { width: 2 ** 24, height: 16_384 }),
      'notServed',
    ),
    file('b.webp', 'webp of a thousand frames', animatedWebp(webp, 1000), 'ready', true),
    file('b.heic', 'heic that claims 3 billion pixels', wideHeic, 'notServed', true),
    file('b.heic', 'heic whose grid claims 3 billion pixels', wideGrid, 'notServed', true),
  ];
}

/** A picture under names that mean something to a file system, a reader or a header. */
function names({ jpg }: Bases): HostileFile[] {
  const given = [
    '../../x.jpg',
    '..\\..\\x.jpg',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '\\\\a.example\\share\\x.jpg',
    'CON',
    'con.jpg',
    'LPT1.tar.jpg',
    'NUL.',
    'a\0.php.jpg',
    'a\r\nSet-Cookie: a=b.jpg',
    'a";filename="b.exe',
    "a'*=UTF-8''b.exe",
    'anh\u202Egpj.exe',
    'anh\u2066\u200B\uFEFF.jpg',
    '.htaccess',
    '....jpg',
    '   .jpg',
    '',
    '.',
    '..',
    'x.jpg:stream',
    '<img src=x onerror=alert(1)>.jpg',
    '%2e%2e%2fx.jpg',
    '$(reboot).jpg',
    `${'dài '.repeat(300)}.jpg`,
    '\uD800.jpg',
    'Đường hỏng ở phường Ninh Kiều.JPEG',
  ];
  return given.map((name) => file(name, `name ${JSON.stringify(name).slice(0, 40)}`, jpg, 'ready'));
}

function sizes({ jpg, pdf: document }: Bases): HostileFile[] {
  const padded = (base: Buffer, length: number) => Buffer.concat([base], length);
  return [
    file('full.jpg', 'jpg of 10 MB', padded(jpg, 10 * mebibyte), 'ready'),
    file('over.jpg', 'jpg of 10 MB and a byte', padded(jpg, 10 * mebibyte + 1), 'size'),
    file('over.pdf', 'pdf of 10 MB and a byte', padded(document, 10 * mebibyte + 1), 'size'),
    file(
      'over.txt',
      'nothing known of 10 MB and a byte',
      padded(Buffer.from('a'), 10 * mebibyte + 1),
      'size',
    ),
  ];
}

/** Bytes that look random and are the same each time (xorshift32). */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = (seed * 0x9e3779b9) >>> 0 || 1;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state >>> 24;
  }
  return bytes;
}
