import type { Agency } from './types.ts';

/**
 * Every agency the two appendices name, in order of first appearance. What counts as one agency is a dated decision in
 * this package's README.
 */
const rows = [
  { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', kind: 'body', aliases: [] },
  { id: 'so-ban-nganh', name: 'Sở, ban, ngành', kind: 'class', aliases: ['Sở, ban, ngành thành phố'] },
  { id: 'ubnd-xa-phuong', name: 'UBND xã, phường', kind: 'class', aliases: ['Ủy ban nhân dân xã, phường'] },
  { id: 'bo-nganh-trung-uong', name: 'Bộ, ngành Trung ương', kind: 'class', aliases: [] },
  { id: 'so-tai-chinh', name: 'Sở Tài chính', kind: 'body', aliases: [] },
  { id: 'van-phong-ubnd-thanh-pho', name: 'Văn phòng UBND thành phố', kind: 'body', aliases: [] },
  { id: 'cong-an-thanh-pho', name: 'Công an thành phố', kind: 'body', aliases: [] },
  {
    id: 'cac-co-quan-don-vi-co-lien-quan',
    name: 'Các cơ quan, đơn vị có liên quan',
    kind: 'openGroup',
    aliases: [],
  },
  { id: 'so-cong-thuong', name: 'Sở Công Thương', kind: 'body', aliases: [] },
  { id: 'thue-thanh-pho-can-tho', name: 'Thuế thành phố Cần Thơ', kind: 'body', aliases: [] },
  { id: 'trung-tam-xuc-tien', name: 'Trung tâm Xúc tiến', kind: 'body', aliases: [] },
  { id: 'hiep-hoi-doanh-nghiep', name: 'Hiệp hội Doanh nghiệp', kind: 'body', aliases: [] },
  {
    id: 'cac-ngan-hang-tren-dia-ban-thanh-pho',
    name: 'Các ngân hàng trên địa bàn thành phố',
    kind: 'class',
    aliases: [],
  },
  { id: 'cac-doanh-nghiep-nen-tang-so', name: 'Các doanh nghiệp nền tảng số', kind: 'class', aliases: [] },
  {
    id: 'ngan-hang-nha-nuoc-chi-nhanh-khu-vuc-14',
    name: 'Ngân hàng Nhà nước chi nhánh Khu vực 14',
    kind: 'body',
    aliases: ['Ngân hàng Nhà nước Việt Nam - Chi nhánh khu vực 14'],
  },
  { id: 'doanh-nghiep-vien-thong', name: 'Doanh nghiệp viễn thông', kind: 'class', aliases: [] },
  { id: 'so-y-te', name: 'Sở Y tế', kind: 'body', aliases: [] },
  {
    id: 'cac-benh-vien-trung-tam-y-te-cac-tram-y-te-cac-co-so-kham-chua-benh',
    name: 'Các bệnh viện, Trung tâm y tế, các Trạm y tế, các cơ sở khám chữa bệnh',
    kind: 'class',
    aliases: [],
  },
  { id: 'so-giao-duc-va-dao-tao', name: 'Sở Giáo dục và Đào tạo', kind: 'body', aliases: [] },
  { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'body', aliases: [] },
  { id: 'thanh-vien-ban-chi-dao', name: 'Thành viên Ban Chỉ đạo', kind: 'class', aliases: [] },
  {
    id: 'bao-va-phat-thanh-truyen-hinh-can-tho',
    name: 'Báo và Phát thanh, Truyền hình Cần Thơ',
    kind: 'body',
    aliases: [],
  },
  { id: 'so-tu-phap', name: 'Sở Tư pháp', kind: 'body', aliases: [] },
  {
    id: 'cac-don-vi-lien-quan',
    name: 'Các đơn vị liên quan',
    kind: 'openGroup',
    aliases: ['Đơn vị có liên quan'],
  },
  { id: 'cac-truong-hoc-tren-dia-ban', name: 'Các trường học trên địa bàn', kind: 'class', aliases: [] },
  {
    id: 'thanh-doan',
    name: 'Thành đoàn',
    kind: 'body',
    aliases: ['Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố Cần Thơ'],
  },
  {
    id: 'quy-dau-tu-phat-trien-thanh-pho',
    name: 'Quỹ Đầu tư phát triển thành phố',
    kind: 'body',
    aliases: [],
  },
  {
    id: 'ban-qlda-dtxdct-dan-dung-va-cong-nghiep-thanh-pho',
    name: 'Ban QLDA ĐTXDCT dân dụng và công nghiệp thành phố',
    kind: 'body',
    aliases: [],
  },
  {
    id: 'cac-doanh-nghiep-cung-cap-dich-vu-chu-ky-so',
    name: 'Các doanh nghiệp cung cấp dịch vụ chữ ký số',
    kind: 'class',
    aliases: [],
  },
] as const satisfies readonly Agency[];

export type AgencyId = (typeof rows)[number]['id'];

export const agencies: readonly (Agency & { id: AgencyId })[] = rows;

/**
 * The named bodies of a class of bodies, as far as the plan's own names tell (a dated decision in the README). A class
 * that is not here has no named member: who belongs to it is known from reports only.
 */
export const memberships: readonly { classId: AgencyId; memberIds: readonly AgencyId[] }[] = [
  {
    classId: 'so-ban-nganh',
    memberIds: [
      'so-khoa-hoc-va-cong-nghe',
      'so-tai-chinh',
      'so-cong-thuong',
      'so-y-te',
      'so-giao-duc-va-dao-tao',
      'so-noi-vu',
      'so-tu-phap',
    ],
  },
];

/** The named members of a class, in the plan's order; empty for a class without any and for what is no class. */
export function memberIds(classId: string): readonly AgencyId[] {
  return memberships.find((membership) => membership.classId === classId)?.memberIds ?? [];
}

/** The agency with this id; `undefined` for an id the plan does not have. */
export function agencyById(id: string): (Agency & { id: AgencyId }) | undefined {
  return agencies.find((agency) => agency.id === id);
}

/**
 * The agency a wording of the plan stands for: its name or an alias, in any letter case, with or without the list
 * marks of a cell (`- …;`). `undefined` for a wording the plan does not have.
 */
export function agencyByWording(wording: string): (Agency & { id: AgencyId }) | undefined {
  const wanted = bareWording(wording);
  return agencies.find((agency) =>
    [agency.name, ...agency.aliases].some((name) => bareWording(name) === wanted),
  );
}

function bareWording(wording: string): string {
  return wording
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^ ?- |[ ;.,]+$/g, '')
    .trim()
    .toLowerCase();
}
