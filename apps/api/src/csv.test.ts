import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

type Cell = string | number | boolean | null;

const oneCell = (value: Cell) => csvOf([{ name: 'cell', cell: (row: Cell) => row }], [value]);
const cellOf = async (value: Cell) => parse(await oneCell(value), { bom: true })[1]?.[0];

describe('A table as CSV', () => {
  it('begins with a byte order mark, ends each line with CR LF and quotes only where RFC 4180 asks for it', async () => {
    const columns = [
      { name: 'no', cell: ([no]: Cell[]) => no ?? null },
      { name: 'text', cell: ([, text]: Cell[]) => text ?? null },
    ];
    const table = await csvOf(columns, [
      [1, 'Tỷ lệ dịch vụ công, "trực tuyến"'],
      [2, 'dòng một\ndòng hai'],
      [3, null],
    ]);
    expect(table).toBe(
      '\uFEFFno,text\r\n1,"Tỷ lệ dịch vụ công, ""trực tuyến"""\r\n2,"dòng một\ndòng hai"\r\n3,\r\n',
    );
    expect(Buffer.from(table).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('has its header even without a row', async () => {
    expect(await csvOf([{ name: 'no', cell: () => 1 }], [])).toBe('\uFEFFno\r\n');
  });

  it.each([
    '=1+1',
    '=HYPERLINK("https://example.invalid","Bấm")',
    '+84 292',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('keeps %j from being run as a formula', async (text) => {
    expect(await cellOf(text)).toBe(`'${text}`);
  });

  it.each([
    [-12.5, '-12.5'],
    [0, '0'],
    [1234567.125, '1234567.125'],
    [true, 'true'],
    [false, 'false'],
    ['100% cơ quan', '100% cơ quan'],
    ['', ''],
  ])('writes %j as %j', async (value, expected) => {
    expect(await cellOf(value)).toBe(expected);
  });

  it('writes words of a closed set as they are', async () => {
    const columns = [{ name: 'comparator', cell: (row: string) => row, fixedWords: true }];
    expect(await csvOf(columns, ['=', '>='])).toBe('\uFEFFcomparator\r\n=\r\n>=\r\n');
  });

  it('of any length has its rows once, in their order', async () => {
    const rows = Array.from({ length: 1_234 }, (_, index) => index);
    const table = await csvOf([{ name: 'no', cell: (row: number) => row }], rows);
    expect(table).toBe(`\uFEFFno\r\n${rows.join('\r\n')}\r\n`);
  });
});
