import type { FeedbackReceipt } from '@cantho/api-client';

export const answeredReceipt: FeedbackReceipt = {
  receiptCode: '7ZK4-M9QT-2XWB-8RDH-C5NP',
  about: 'target-20',
  category: 'correction',
  state: 'answered',
  createdAt: '2026-06-20T03:20:00Z',
  history: [
    { state: 'received', at: '2026-06-20T03:20:00Z' },
    { state: 'underReview', at: '2026-06-22T03:20:00Z' },
    { state: 'answered', at: '2026-06-30T03:20:00Z' },
  ],
  attachments: [],
  canReopen: true,
  answerRating: null,
  answer: {
    text: 'Trạm phát sóng sẽ được lắp trong tháng 8.',
    answeredAt: '2026-06-30T03:20:00Z',
    agency: { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', kind: 'body' },
  },
};
