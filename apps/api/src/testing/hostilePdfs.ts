import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { canaryText } from './imageContainers.ts';

type PdfPart = string | Buffer;

interface PdfParts {
  /** Of the catalogue, beside its pages. */
  catalog?: string;
  /** Of the first page. */
  page?: string;
  /** Objects from number 10 on. */
  objects?: readonly PdfPart[];
  trailer?: string;
  pages?: number;
  content?: PdfPart;
}

const pageTree = 2;
const content = 3;
const firstPage = 4;
const firstObject = 10;

/** A PDF by hand, so that it can say what no library would write. Object 1 is the catalogue, 4 the first page. */
export function pdf(parts: PdfParts = {}): Buffer {
  const pages = parts.pages ?? 1;
  const morePages = Array.from({ length: pages - 1 }, (_, index) => 1000 + index);
  const kids = [firstPage, ...morePages].map((number) => `${number} 0 R`).join(' ');
  const page = `/Type /Page /Parent ${pageTree} 0 R /MediaBox [0 0 200 200] /Contents ${content} 0 R`;
  const objects: [number, PdfPart][] = [
    [1, `<< /Type /Catalog /Pages ${pageTree} 0 R ${parts.catalog ?? ''} >>`],
    [pageTree, `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`],
    [content, parts.content ?? stream('', Buffer.from('0 0 100 100 re f'))],
    [firstPage, `<< ${page} ${parts.page ?? ''} >>`],
    ...morePages.map((number): [number, PdfPart] => [number, `<< ${page} >>`]),
    ...(parts.objects ?? []).map((object, index): [number, PdfPart] => [firstObject + index, object]),
  ];
  return written(objects, parts.trailer ?? '');
}

/** A stream with entries of its dictionary, `Length` apart. */
export function stream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const flate = (entries: string, bytes: Buffer) =>
  stream(`/Filter /FlateDecode ${entries}`, deflateSync(bytes));

function written(objects: readonly [number, PdfPart][], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]?.length ?? 0;
  for (const [number, object] of objects) {
    offsets.set(number, at);
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  }
  const sections = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const size = objects.reduce((largest, [number]) => Math.max(largest, number), 0) + 1;
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const script = `<< /S /JavaScript /JS (app.alert\\('${canaryText}'\\)) >>`;
const annotation = (entries: string) => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]`;
const link = (action: string) => annotation(`/Subtype /Link /A ${action}`);
const fileSpec = '<< /Type /Filespec /F (x.exe) /EF << /F 11 0 R >> >>';
const embedded = stream('/Type /EmbeddedFile', Buffer.from(`MZ ${canaryText}`));

/** PDFs that run something, open something outside of themselves or carry files: all `activeContent`. */
export const activePdfs: readonly [name: string, bytes: Buffer][] = [
  ['script when opened', pdf({ catalog: `/OpenAction ${script}` })],
  ['script when opened, by reference', pdf({ catalog: '/OpenAction 10 0 R', objects: [script] })],
  ['script by name', pdf({ catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` })],
  ['script with its name escaped', pdf({ catalog: '/OpenAction << /S /J#61va#53cript /J#53 (x) >>' })],
  [
    'script as a stream',
    pdf({
      catalog: '/OpenAction << /S /JavaScript /JS 10 0 R >>',
      objects: [flate('', Buffer.from('app.alert(1)'))],
    }),
  ],
  ['script when a page opens', pdf({ page: `/AA << /O ${script} >>` })],
  ['script behind a link', pdf({ page: link(script) })],
  ['script after another action', pdf({ page: link(`<< /S /GoTo /D [4 0 R /Fit] /Next [${script}] >>`) })],
  [
    'script in a form field',
    pdf({
      catalog: `/AcroForm << /Fields [10 0 R] >>`,
      objects: [`<< /FT /Tx /T (a) /AA << /K ${script} >> >>`],
    }),
  ],
  ['script that nothing leads to', pdf({ objects: [script] })],
  [
    'script in an object stream',
    pdf({ objects: [flate('/Type /ObjStm /N 1 /First 5', Buffer.from(`20 0\n${script}`))] }),
  ],
  ['launch', pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
  ['launch with parameters', pdf({ page: link('<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>') })],
  [
    'embedded file',
    pdf({
      catalog: `/Names << /EmbeddedFiles << /Names [(a) ${fileSpec}] >> >>`,
      objects: ['null', embedded],
    }),
  ],
  [
    'embedded file, as a remark',
    pdf({ page: annotation(`/Subtype /FileAttachment /FS ${fileSpec}`), objects: ['null', embedded] }),
  ],
  ['associated file', pdf({ catalog: `/AF [${fileSpec}]`, objects: ['null', embedded] })],
  ['portfolio', pdf({ catalog: '/Collection << /View /D >>' })],
  ['form that is sent', pdf({ page: link('<< /S /SubmitForm /F (https://a.example) >>') })],
  ['form that is filled from a file', pdf({ page: link('<< /S /ImportData /F (a.fdf) >>') })],
  [
    'file of another machine',
    pdf({ page: link('<< /S /GoToR /F (\\\\\\\\a.example\\\\share\\\\x.pdf) /D [0 /Fit] >>') }),
  ],
  ['file in the file', pdf({ page: link('<< /S /GoToE /T << /R /C /N (a) >> >>') })],
  ['film', pdf({ page: annotation('/Subtype /Movie /Movie << /F (a.avi) >>') })],
  [
    'sound',
    pdf({ page: link('<< /S /Sound /Sound 10 0 R >>'), objects: [stream('/R 8000', Buffer.from('x'))] }),
  ],
  ['rendition', pdf({ page: annotation('/Subtype /Screen /A << /S /Rendition /OP 0 >>') })],
  ['rich media', pdf({ page: annotation('/Subtype /RichMedia /RichMediaContent << >>') })],
  ['three dimensions', pdf({ page: annotation('/Subtype /3D') })],
  [
    'XFA form',
    pdf({ catalog: '/AcroForm << /Fields [] /XFA 10 0 R >>', objects: [stream('', Buffer.from('<xdp/>'))] }),
  ],
  ['link with a script', pdf({ page: link('<< /S /URI /URI (java\\nscript:alert\\(1\\)) >>') })],
  ['link to a local file', pdf({ page: link('<< /S /URI /URI (file:///etc/passwd) >>') })],
  ['action nobody knows', pdf({ page: link('<< /S /RunThis >>') })],
  [
    'stream in another file',
    pdf({ objects: [stream('/F (https://a.example/x)', Buffer.alloc(0))], page: '/X 10 0 R' }),
  ],
  [
    'page of another file',
    pdf({
      page: '/Resources << /XObject << /A 10 0 R >> >>',
      objects: [
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Ref << /F (a.pdf) /Page 0 >>',
          Buffer.alloc(0),
        ),
      ],
    }),
  ],
];

const image = (entries: string, bytes: Buffer) =>
  stream(
    `/Type /XObject /Subtype /Image /Width 64 /Height 48 /BitsPerComponent 8 /ColorSpace /DeviceRGB ${entries}`,
    bytes,
  );
const withImage = (object: PdfPart) =>
  pdf({ page: '/Resources << /XObject << /A 10 0 R >> >>', objects: [object] });

const box = (type: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
};
const commentInCode = Buffer.concat([
  Buffer.from([0xff, 0x64, 0, 4 + canaryText.length, 0, 1]),
  Buffer.from(canaryText),
]);
const codestream = Buffer.concat([
  Buffer.from([0xff, 0x4f]),
  commentInCode,
  Buffer.from([0xff, 0x90, 0, 10, 0, 0]),
]);
const jpeg2000 = Buffer.concat([
  Buffer.from([0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a]),
  box('uuid', Buffer.from(canaryText)),
  box('xml ', Buffer.from(canaryText)),
  box('jp2c', codestream),
]);

/** PDFs with something personal in them that is no part of what one reads: all `ready`, without it. */
export const tellingPdfs = (jpegWithExif: Buffer): readonly [name: string, bytes: Buffer][] => [
  [
    'information',
    pdf({ trailer: '/Info 10 0 R', objects: [`<< /Author (${canaryText}) /Title (${canaryText}) >>`] }),
  ],
  ['identifier', pdf({ trailer: `/ID [(${canaryText}) (${canaryText})]` })],
  [
    'XMP',
    pdf({
      catalog: '/Metadata 10 0 R',
      objects: [stream('/Type /Metadata /Subtype /XML', Buffer.from(canaryText))],
    }),
  ],
  [
    'XMP of a page',
    pdf({
      page: '/Metadata 10 0 R',
      objects: [flate('/Type /Metadata /Subtype /XML', Buffer.from(canaryText))],
    }),
  ],
  ['data of a program', pdf({ page: `/PieceInfo << /A << /Private (${canaryText}) >> >>` })],
  ['thumbnail', pdf({ page: '/Thumb 10 0 R', objects: [image('', Buffer.from(canaryText))] })],
  [
    'author of a remark',
    pdf({ page: annotation(`/Subtype /Text /Contents (a) /T (${canaryText}) /NM (${canaryText})`) }),
  ],
  [
    'signature',
    pdf({
      catalog: '/AcroForm << /Fields [10 0 R] >>',
      objects: [`<< /FT /Sig /T (s) /V << /Type /Sig /Name (${canaryText}) /Contents <00> >> >>`],
    }),
  ],
  [
    'revision before',
    Buffer.concat([pdf({ objects: [`(${canaryText})`] }), Buffer.from('10 0 obj\n(b)\nendobj\n')]),
  ],
  ['object nothing leads to', pdf({ objects: [`(${canaryText})`] })],
  [
    'bytes between objects',
    Buffer.concat([pdf().subarray(0, 15), Buffer.from(`%${canaryText}\n`), pdf().subarray(15)]),
  ],
  ['picture with EXIF', withImage(image('/Filter /DCTDecode', jpegWithExif))],
  [
    'picture with EXIF, packed',
    withImage(image('/Filter [/FlateDecode /DCTDecode]', deflateSync(jpegWithExif))),
  ],
  [
    'picture with EXIF, in letters',
    withImage(image('/Filter [/ASCIIHexDecode /DCTDecode]', Buffer.from(`${jpegWithExif.toString('hex')}>`))),
  ],
  ['picture of JPEG 2000 with boxes', withImage(image('/Filter /JPXDecode', jpeg2000))],
  ['picture of JPEG 2000 with a comment', withImage(image('/Filter /JPXDecode', codestream))],
];

/** Ordinary PDFs with more than text: all `ready`. */
export const ordinaryPdfs: readonly [name: string, bytes: Buffer][] = [
  ['one page', pdf()],
  ['fifty pages', pdf({ pages: 50 })],
  ['link to a page of the web', pdf({ page: link('<< /S /URI /URI (https://cantho.gov.vn/) >>') })],
  ['link within', pdf({ page: link('<< /S /GoTo /D [4 0 R /Fit] >>') })],
  ['form', pdf({ catalog: '/AcroForm << /Fields [10 0 R] >>', objects: ['<< /FT /Tx /T (a) /V (b) >>'] })],
];

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
/** Packed zeros that unpack to so many mebibytes, made without packing them all: blocks of deflate can be repeated. */
function zeros(mebibytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: mebibytes }, () => block)]);
}

const bomb = (entries: string, mebibytes: number) =>
  stream(`/Filter /FlateDecode ${entries}`, zeros(mebibytes));

/** PDFs that are not what a reader expects, with why they are not taken; `null` where any reason does. */
export const brokenPdfs = (): readonly [name: string, bytes: Buffer, reason: string | null][] => [
  ['51 pages', pdf({ pages: 51 }), 'pages'],
  [
    'encrypted',
    pdf({
      trailer: '/Encrypt 10 0 R /ID [<00> <00>]',
      objects: ['<< /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >>'],
    }),
    'encrypted',
  ],
  [
    'encrypted, its objects packed',
    pdf({
      trailer: '/Encrypt 10 0 R',
      objects: [
        '<< /Filter /Standard >>',
        stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', Buffer.from('xyz')),
      ],
    }),
    'encrypted',
  ],
  [
    'encrypted by a handler of its own',
    pdf({ trailer: '/Encrypt 10 0 R', objects: ['<< /Filter /Other /V 9 >>'] }),
    'encrypted',
  ],
  ['stream that unpacks to 300 MB', pdf({ content: bomb('', 300) }), 'size'],
  [
    'streams that unpack to 300 MB',
    pdf({ objects: [bomb('', 150), bomb('', 150)], page: '/A 10 0 R /B 11 0 R' }),
    'size',
  ],
  [
    'stream packed twice',
    pdf({ content: stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(zeros(300))) }),
    'size',
  ],
  [
    'picture of ten billion pixels',
    withImage(
      stream(
        '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
        Buffer.alloc(9),
      ),
    ),
    'pixels',
  ],
  [
    'pages that contain themselves',
    pdf({ catalog: '/Pages 10 0 R', objects: ['<< /Type /Pages /Kids [10 0 R] /Count 1 >>'] }),
    null,
  ],
  [
    'one page a hundred thousand times',
    pdf({
      catalog: '/Pages 10 0 R',
      objects: [`<< /Type /Pages /Kids [${'4 0 R '.repeat(100_000)}] /Count 1 >>`],
    }),
    null,
  ],
  [
    'no page',
    pdf({ catalog: '/Pages 10 0 R', objects: ['<< /Type /Pages /Kids [] /Count 5 >>'] }),
    'damaged',
  ],
  [
    'no catalogue',
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /A 1 >>\nendobj\ntrailer\n<< /Size 2 >>\n%%EOF\n'),
    'damaged',
  ],
  ['nothing but a header', Buffer.from('%PDF-1.7\n'), 'damaged'],
  ['a header and noise', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'x')]), 'damaged'],
  ['picture that is none', withImage(image('/Filter /DCTDecode', Buffer.from(canaryText))), 'damaged'],
  ['filter nobody knows', pdf({ content: stream('/Filter /Hidden', Buffer.from(canaryText)) }), 'damaged'],
  ['filter of encryption', pdf({ content: stream('/Filter /Crypt', Buffer.from(canaryText)) }), 'damaged'],
  [
    'nine filters',
    pdf({ content: stream(`/Filter [${'/ASCIIHexDecode '.repeat(9)}]`, Buffer.from('>')) }),
    'damaged',
  ],
];

/** PDFs on which a parser may run in circles; taken or not, they must end. */
export const tanglingPdfs = (): readonly [name: string, bytes: Buffer][] => [
  ['cross-reference that leads to itself', pdf({ trailer: '/Prev 15' })],
  [
    'cross-reference stream that leads to itself',
    pdf({ objects: [flate('/Type /XRef /W [1 2 1] /Size 2 /Prev 9', Buffer.alloc(8))] }),
  ],
  ['arrays a hundred thousand deep', pdf({ page: `/A ${nested(100_000)}` })],
  ['references in a circle', pdf({ objects: ['11 0 R', '10 0 R'], page: '/A 10 0 R' })],
  ['object that is itself', pdf({ objects: ['10 0 R'], page: '/A 10 0 R' })],
  [
    'length that leads to itself',
    pdf({ objects: ['<< /Length 10 0 R >>\nstream\nabc\nendstream'], page: '/A 10 0 R' }),
  ],
  [
    'length beyond the end',
    pdf({ objects: ['<< /Length 99999999 >>\nstream\nabc\nendstream'], page: '/A 10 0 R' }),
  ],
  ['object stream that unpacks to 64 MB', pdf({ objects: [bomb('/Type /ObjStm /N 1 /First 5', 64)] })],
  [
    'four thousand objects',
    pdf({
      objects: Array.from({ length: 4000 }, (_, index) => `<< /Next ${11 + index} 0 R >>`),
      page: '/A 10 0 R',
    }),
  ],
];
