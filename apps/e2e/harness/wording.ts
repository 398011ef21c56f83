/** What the screens say, written here once more and by other means than the modules': a slip there shows as a failure. */

/** `2026-03-31` as `31/03/2026` or `31/3/2026`. */
export function dateOf(day: string): RegExp {
  const [year, month, date] = day.split('-').map(Number);
  return new RegExp(`(?<!\\d)0?${date}/0?${month}/${year}(?!\\d)`);
}

/** 76.9 as `76,9%`. */
export function percentOf(value: number): string {
  return `${String(value).replace('.', ',')}%`;
}

/** `2026-03` as `tháng 3/2026`. */
export function monthOf(period: string): string {
  const [year, month] = period.split('-');
  return `tháng ${Number(month)}/${year}`;
}

export const targetStatuses = {
  met: 'Đã đạt',
  onTrack: 'Đúng tiến độ',
  atRisk: 'Có nguy cơ',
  offTrack: 'Chậm tiến độ',
  notAssessable: 'Chưa đánh giá được',
  noData: 'Chưa có số liệu',
} as const;

export const pillars = {
  government: 'Chính quyền số',
  economy: 'Kinh tế số',
  society: 'Xã hội số',
} as const;

export const deadlineStates = {
  notDue: 'Chưa đến hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành muộn',
  noDeadline: 'Không có thời hạn',
} as const;

export const workStates = {
  notReported: 'Chưa có báo cáo',
  notStarted: 'Chưa bắt đầu',
  inProgress: 'Đang thực hiện',
  awaitingConfirmation: 'Chờ xác nhận',
  done: 'Đã hoàn thành',
  paused: 'Tạm dừng',
} as const;
