/** Vietnamese names of the states, for stories and tests; modules bring their own messages. */
export const targetStatusLabels = {
  met: 'Đã đạt',
  onTrack: 'Đúng tiến độ',
  atRisk: 'Có nguy cơ',
  offTrack: 'Chậm tiến độ',
  noData: 'Chưa có số liệu',
  notAssessable: 'Chưa đánh giá được',
} as const;

export const taskStateLabels = {
  notStarted: 'Chưa bắt đầu',
  inProgress: 'Đang thực hiện',
  awaitingConfirmation: 'Chờ xác nhận',
  done: 'Đã hoàn thành',
  paused: 'Tạm dừng',
  notReported: 'Chưa có báo cáo',
  notDue: 'Chưa đến hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành muộn',
  noDeadline: 'Không có thời hạn',
  current: 'Đã báo cáo kỳ gần nhất',
  stale: 'Chưa cập nhật',
} as const;

/** Target 15, the longest of the plan. */
export const longestTarget =
  'Tỷ lệ phê duyệt cấp độ an toàn hệ thống thông tin của các cơ quan nhà nước đạt 100%, tỷ lệ triển khai đầy đủ ' +
  'phương án bảo đảm an toàn hệ thống thông tin theo cấp độ của các cơ quan nhà nước đạt 100%.';
