import { describe, expect, it } from 'vitest';
import { findPersonalData, redact } from './redaction.ts';

const phones = [
  '0912345678',
  '0912 345 678',
  '0912.345.678',
  '0912-345-678',
  '0912/345/678',
  '0912,345,678',
  '09 12 34 56 78',
  '0 9 1 2 3 4 5 6 7 8',
  '(0912) 345 678',
  '091–234–5678',
  '0912 345 678',
  '0912\u200b345\u200b678',
  '０９１２３４５６７８',
  '٠٩١٢٣٤٥٦٧٨',
  'O912345678',
  'o912 345 678',
  '+84912345678',
  '+84 912 345 678',
  '+84 (0)912 345 678',
  '(+84) 912 345 678',
  '84912345678',
  '84 912 345 678',
  '0084912345678',
  '00 84 912 345 678',
  '0352345678',
  '0582345678',
  '0772345678',
  '0862345678',
  '01234567890',
  '0292 3 820 536',
  '0292.3820536',
  '(0292) 3820 536',
  '+84 292 3820 536',
  '02923820536',
  '024 3825 1234',
  '+1 415 555 0132',
];

describe('Telephone numbers', () => {
  it.each(phones)('are found as %s', (phone) => {
    expect(redact(`Gọi tôi số ${phone} nhé, sau 17h.`).text).toBe('Gọi tôi số [số điện thoại] nhé, sau 17h.');
    expect(redact(`${phone}`).text).toBe('[số điện thoại]');
    expect(redact(`Xin liên lạc:${phone}.`).text).toBe('Xin liên lạc:[số điện thoại].');
  });

  it.each([
    ['SĐT: 912 345 678', 'SĐT: [số điện thoại]'],
    ['zalo 912345678', 'zalo [số điện thoại]'],
    ['điện thoại bàn 3820536 0', 'điện thoại bàn [số điện thoại]'],
    ['không chín một hai ba bốn năm sáu bảy tám', '[số điện thoại]'],
    ['Số: không chín, một hai, ba bốn, năm sáu, bảy tám!', 'Số: [số điện thoại]!'],
    ['0912345678 0987654321', '[số điện thoại] [số điện thoại]'],
    ['0912345678, 0987654321 (Zalo)', '[số điện thoại], [số điện thoại] (Zalo)'],
    ['Ngày 05/03/2026 gọi 0912345678', 'Ngày 05/03/2026 gọi [số điện thoại]'],
  ])('in words or beside others: %s', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });
});

describe('Other personal data', () => {
  it.each([
    ['a@b.vn', '[thư điện tử]'],
    ['Thư: nguyen.van-a+1@mail.cantho.example.vn.', 'Thư: [thư điện tử].'],
    ['nguyenvana @ gmail . com', '[thư điện tử]'],
    ['nguyenvana(at)gmail.com', '[thư điện tử]'],
    ['nguyenvana [at] gmail [dot] com', '[thư điện tử]'],
    ['nguyenvana a còng gmail chấm com', '[thư điện tử]'],
    ['nguyenvana＠gmail．com', '[thư điện tử]'],
    ['thưgửi@vídụ.vn', '[thư điện tử]'],
    ['CCCD 092085001234', 'CCCD [số giấy tờ]'],
    ['092 085 001 234', '[số giấy tờ]'],
    ['092085001234', '[số giấy tờ]'],
    ['CMND: 361234567', 'CMND: [số giấy tờ]'],
    ['361234567', '[số giấy tờ]'],
    ['số căn cước của tôi là 092.085.001.234', 'số căn cước của tôi là [số giấy tờ]'],
    ['hộ chiếu B1234567', 'hộ chiếu [số giấy tờ]'],
    ['mang theo C7654321 nhé', 'mang theo [số giấy tờ] nhé'],
    ['BHXH 7912345678', 'BHXH [số giấy tờ]'],
    ['STK 0011004123456 Vietcombank', 'STK [số tài khoản] Vietcombank'],
    ['số tài khoản: 102 003 456 789', 'số tài khoản: [số tài khoản]'],
    ['Chuyển vào Agribank 1800205123456', 'Chuyển vào Agribank [số tài khoản]'],
    ['thẻ 4111 1111 1111 1111', 'thẻ [số tài khoản]'],
    ['4111-1111-1111-1111', '[số tài khoản]'],
    ['9704361234567890123', '[số tài khoản]'],
    ['Số nhà 12/3 đường Trần Hưng Đạo, phường Cái Khế bị ngập.', 'Số nhà [địa chỉ] bị ngập.'],
    ['Nhà tôi ở số 45 Nguyễn Trãi, phường Ninh Kiều', 'Nhà tôi ở số [địa chỉ]'],
    ['Địa chỉ: 12A Lý Tự Trọng', 'Địa chỉ: [địa chỉ]'],
    ['hẻm 51 thường ngập', '[địa chỉ] thường ngập'],
    ['tôi ở ấp Thới Hòa, xã Phong Điền', 'tôi ở [địa chỉ]'],
    ['thường trú tại khu vực 3, phường Cái Răng', 'thường trú tại [địa chỉ]'],
    ['Tôi tên là Trần Thị Mẫu, xin hỏi', 'Tôi tên là [tên], xin hỏi'],
    ['Tôi là Lê Văn Thử Nghiệm ở đây', 'Tôi là [tên] ở đây'],
    ['Họ và tên: Phạm Mẫu', 'Họ và tên: [tên]'],
  ])('is taken out of "%s"', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });
});

describe('The name of the contact', () => {
  const names = ['Nguyễn Thị Đàm Thử'];

  it.each([
    ['Nguyễn Thị Đàm Thử hỏi', '[tên] hỏi'],
    ['NGUYEN THI DAM THU hỏi', '[tên] hỏi'],
    ['nguyễn  thị\nđàm thử', '[tên]'],
    ['chào Đàm Thử', 'chào [tên]'],
    ['cảm ơn chị Thử đã góp ý', 'cảm ơn chị [tên] đã góp ý'],
    ['cảm ơn CHỊ THỬ', 'cảm ơn CHỊ [tên]'],
    ['Trân trọng, Thử.', 'Trân trọng, [tên].'],
    ['Nguyễn Thị Đàm Thử'.normalize('NFD'), '[tên]'],
    ['👍 Nguyễn Thị Đàm Thử 👍', '👍 [tên] 👍'],
    ['thử nghiệm lại dịch vụ', 'thử nghiệm lại dịch vụ'],
    ['Thứ Hai, đàm phán thu phí', 'Thứ Hai, đàm phán thu phí'],
  ])('in "%s"', (text, expected) => {
    expect(redact(text, { names }).text).toBe(expected);
  });

  it('of one word is only taken out where it is a name', () => {
    expect(redact('chị Mai hỏi: mai có họp không?', { names: ['Mai'] }).text).toBe(
      'chị [tên] hỏi: mai có họp không?',
    );
  });

  it('with signs of patterns in it is a name like any other', () => {
    expect(redact('A.*b (c', { names: ['.*(', '('] }).text).toBe('A.*b (c');
  });
});

describe('Nothing personal', () => {
  it.each([
    'Kế hoạch số 224/KH-UBND ngày 21/11/2025',
    'Luật 91/2025/QH15, Nghị định 13/2023/NĐ-CP, Quyết định 749/QĐ-TTg',
    'Kế hoạch 224/KH-UBND, chỉ tiêu số 15, nhiệm vụ 2 và 51',
    'target-15, task-2, 30 chỉ tiêu, 51 nhiệm vụ',
    'từ 05/03/2026 đến 12/04/2026',
    '05.03.2026 - 12.04.2026',
    '05-03-2026–12-04-2026, 2026-07-01',
    'quý III/2026, tháng 03/2026, giai đoạn 2026-2030, 02/2026 - 05/2026',
    'đạt 41,67% so với 100%, tăng 0,5 - 1,25 điểm phần trăm',
    'kinh phí 1.500.000.000 đồng, 912.345.678 đồng, 912345678 đồng',
    '2.500.000.000.000 VNĐ; 84.912.345.678 đ; 12,5 tỷ đồng',
    '1500000000 đồng và 9.123.456.789 lượt',
    'lúc 07:30 đến 11:30, 7h30, 13 giờ 30 phút',
    'gọi 1022, 113, 114, 115 hoặc tổng đài 1900 1022 hay 18001022',
    'Mã hồ sơ G01.02 và văn bản 12, 13, 14, 15, 16, 17, 18, 19, 20',
    'các mục 0, 3, 5, 7, 8, 9, 10, 12, 15',
    'UBND thành phố Cần Thơ, phường Ninh Kiều, xã Phong Điền',
    'Sở Khoa học và Công nghệ chủ trì, Sở Tài chính phối hợp',
    'đường Mậu Thân đang sửa, tuyến đường 923 ngập',
    'tôi là người dân ở đây, tôi là cán bộ Sở',
    'một hai ba lần, năm bảy hồ sơ, không chín chắn',
    'phiên bản 5.12.8, IPv6, ISO 27001:2022',
    'dân số 3.207.000 người, diện tích 6.360,83 km2',
    '3,141592653 và 0,0912345678',
    'trước 31/12/2026 hoàn thành 100% số xã, phường (103 xã, phường)',
    'xem https://dichvucong.gov.vn và @cantho',
  ])('is in "%s"', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

describe('What is public by the settings', () => {
  const publicContacts = ['0292 3820 536', 'tiepnhan@example.gov.vn', '@cantho.gov.vn'];

  it.each([
    ['Gọi (0292) 3820536 hoặc +84 292 382 0536', []],
    ['tiepnhan@example.gov.vn, skhcn@cantho.gov.vn', []],
    ['khac@example.gov.vn', ['email']],
    ['Gọi 0292 3820 537', ['phone']],
    ['a@cantho.gov.vn.example.com', ['email']],
    ['a@xcantho.gov.vn', ['email']],
  ])('stays: %s', (text, kinds) => {
    expect(findPersonalData(text, { publicContacts }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('Redaction', () => {
  const mixed = `Tôi tên là Trần Mẫu, CCCD 092085001234, đt 0912 345 678, thư a.b@example.vn, STK 0011004123456,
số nhà 12/3 đường Trần Hưng Đạo, phường Cái Khế. Hỏi về 224/KH-UBND ngày 21/11/2025.`;

  it('tells the places in the text given, in order and apart', () => {
    const { found } = redact(`👍 ${mixed}`);
    expect(found.map(({ kind }) => kind)).toEqual([
      'name',
      'identityNumber',
      'phone',
      'email',
      'accountNumber',
      'address',
    ]);
    expect(found.map(({ start, end }) => `👍 ${mixed}`.slice(start, end))).toEqual([
      'Trần Mẫu',
      '092085001234',
      '0912 345 678',
      'a.b@example.vn',
      '0011004123456',
      '12/3 đường Trần Hưng Đạo, phường Cái Khế',
    ]);
    for (const [index, place] of found.entries())
      expect(place.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
  });

  it('leaves nothing to be found in what it gives', () => {
    const { text } = redact(mixed);
    expect(findPersonalData(text)).toEqual([]);
    for (const phone of phones) expect(findPersonalData(redact(`x ${phone} y`).text)).toEqual([]);
  });

  it.each([
    ['digits', '0'.repeat(4_000)],
    ['spaced digits', '0 '.repeat(2_000)],
    ['dots', 'a.'.repeat(2_000)],
    ['letters', 'a'.repeat(4_000)],
    ['signs', '(+84'.repeat(1_000)],
    ['capitals', 'Ấp Ấp '.repeat(650)],
    ['words of digits', 'không '.repeat(650)],
    ['house numbers', 'số nhà 1/1/1/1/1 '.repeat(230)],
    ['words before numbers', 'điện thoại tài khoản cccd '.repeat(150)],
  ])('takes no longer than a moment for 4,000 characters of %s', (_what, text) => {
    const start = performance.now();
    redact(text, { names: ['Nguyễn Thị A', 'a'] });
    expect(performance.now() - start).toBeLessThan(500);
  });
});
