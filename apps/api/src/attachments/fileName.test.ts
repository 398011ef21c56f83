import { parse } from 'content-disposition';
import { describe, expect, it } from 'vitest';
import { attachmentDisposition, harmlessFileName } from './fileName.ts';

describe('A name that is shown and saved under', () => {
  it.each([
    ['Đường hỏng ở Ninh Kiều.JPEG', 'Đường hỏng ở Ninh Kiều.jpg'],
    ['anh.heic', 'anh.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\a\\anh.png', 'anh.jpg'],
    ['anh\u202Egpj.exe', 'anhgpj.exe.jpg'],
    ['a\0b\r\nc.jpg', 'abc.jpg'],
    ['\uD800a\u200B.jpg', 'a.jpg'],
    ['CON', '_CON.jpg'],
    ['com1.txt', '_com1.txt.jpg'],
    ['Concert.jpg', 'Concert.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['a . .jpg', 'a.jpg'],
    ['a<b>"c.jpg', 'a_b__c.jpg'],
    ['a\u00A0\u3000b.jpg', 'a b.jpg'],
    ['', 'tep-dinh-kem.jpg'],
    ['..', 'tep-dinh-kem.jpg'],
    ['/', 'tep-dinh-kem.jpg'],
    ['ភូមិ.jpg', 'ភូមិ.jpg'],
  ])('%j is written %s', (given, name) => {
    expect(harmlessFileName(given, 'image/jpeg')).toBe(name);
  });

  it('has at most 80 characters and its extension, and cuts none in two', () => {
    const name = harmlessFileName(`${'😀'.repeat(200)}.pdf`, 'application/pdf');
    expect(name).toBe(`${'😀'.repeat(80)}.pdf`);
  });

  it('is the same when it is made harmless again', () => {
    const once = harmlessFileName('..\\a\u202E;b.png', 'image/png');
    expect(harmlessFileName(once, 'image/png')).toBe(once);
  });
});

describe('Content-Disposition', () => {
  it('always asks for a download, with a plain name for old programs and the whole one for others', () => {
    const header = attachmentDisposition('Đường "hỏng".pdf', 'application/pdf');
    expect(header).toMatch(/^attachment; filename="Duong _hong_\.pdf"; filename\*=UTF-8''/);
    expect(parse(header).parameters.filename).toBe('Đường _hỏng_.pdf');
  });

  it('is one line of ASCII whatever the name', () => {
    expect(attachmentDisposition('a\r\nSet-Cookie: b=c\u2028.png', 'image/png')).toMatch(/^[\x20-\x7e]+$/);
  });
});
