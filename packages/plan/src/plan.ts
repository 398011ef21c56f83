import type { Plan } from './types.ts';

/** Plan 224/KH-UBND as a document. */
export const plan: Plan = {
  number: '224/KH-UBND',
  title: 'Kế hoạch Chuyển đổi số thành phố Cần Thơ năm 2026',
  issuer: 'Ủy ban nhân dân thành phố Cần Thơ',
  signer: 'Nguyễn Văn Khởi',
  issuedOn: '2025-12-31',
  effectiveOn: '2025-12-31',
  year: 2026,
  sourceSha256: '36045258b4a85607478b569426c9088d76435549ccc31e42257d986bdf6f0b50',
  resultsDueOn: '2026-12-15',
  monthlyReportDay: 15,
};
