import type { FeedbackReceipt, FeedbackState } from '@cantho/api-client';
import { agencyRef } from './agencyRefs.ts';
import { createFeedbackStore, type FeedbackStore, type PutFeedback } from './feedbackStore.ts';
import { sampleCitizen, sampleOfficer, sampleOtherOfficer } from './sampleSignIn.ts';
import type { StoredAnswer } from './storedFeedback.ts';

interface Sample extends PutFeedback {
  readonly about: string;
  readonly category: FeedbackReceipt['category'];
  /** When it entered each state, of the year 2026: the first is when it came. */
  readonly days: readonly string[];
  readonly attachments?: FeedbackReceipt['attachments'];
}

const made = (text: string) => `${text} (Nội dung minh hoạ)`;
const science = agencyRef('so-khoa-hoc-va-cong-nghe');

const answer = (
  day: string,
  visibility: StoredAnswer['visibility'],
  question: string | null,
): StoredAnswer => ({
  text: made('Cảm ơn góp ý. Trạm phát sóng sẽ được lắp trong tháng 8.'),
  visibility,
  question,
  answeredAt: at(day),
  agency: science,
});

/** One after the other as they came, of every state; with them everything a queue can show. */
const samples: readonly Sample[] = [
  {
    ...{ about: 'plan', category: 'question', days: ['05-04', '05-06', '05-12'] },
    text: made('Kế hoạch năm sau có lấy ý kiến người dân trước không?'),
    closedBecause: made('Đã trả lời trong một góp ý khác cùng nội dung.'),
  },
  {
    ...{ about: 'target-20', category: 'correction', days: ['05-18', '05-19', '05-28'] },
    text: made('Ấp tôi chưa bắt được sóng 5G.'),
    owner: sampleCitizen.displayName,
    ...{ answer: answer('05-28', 'private', null), answerRating: 4 },
  },
  {
    ...{ about: 'target-15', category: 'suggestion', days: ['06-10'] },
    text: made('Nên công bố số liệu theo từng phường, xã.'),
    rating: 3,
  },
  {
    ...{ about: 'target-20', category: 'problem', days: ['06-02', '06-03', '06-16', '06-26'] },
    text: made('Sóng yếu vào buổi tối.'),
    answer: answer('06-16', 'public', made('Khi nào sóng buổi tối được cải thiện?')),
    wasReopened: true,
    reopening: { reason: made('Vẫn chưa thấy thay đổi nào.'), at: at('06-26') },
  },
  {
    ...{ about: 'target-12', category: 'problem', days: ['06-19', '06-22'] },
    text: made('Bản đồ ngập trực tuyến không mở được trên điện thoại.'),
    takenBy: sampleOfficer.displayName,
    attachments: [
      { state: 'ready', reason: null },
      { state: 'quarantined', reason: null },
      { state: 'rejected', reason: 'mediaType' },
    ],
  },
  {
    ...{ about: 'task-2', category: 'question', days: ['06-24'] },
    text: made('Kết luận phiên họp quý II xem ở đâu?'),
    agency: agencyRef(sampleOtherOfficer.agency),
  },
  {
    ...{ about: 'target-20', category: 'praise', days: ['06-25', '06-25'] },
    text: made('Cán bộ trả lời rất nhanh, cảm ơn.'),
    ...{ rating: 5, takenBy: 'Cán bộ mẫu 3' },
  },
  {
    ...{ about: 'target-20', category: 'correction', days: ['06-30'] },
    text: made('Số liệu tháng 5 chưa đúng, xin gọi 0900 000 000 hoặc viết tới mau@example.org.'),
    contact: { name: 'Công dân mẫu 1', email: 'mau@example.org', phone: '0900 000 000' },
    owner: sampleCitizen.displayName,
  },
];

/** Feedback that officers find on 1 July 2026: new and late, taken, answered, reopened, closed, of two agencies. All made up. */
export function createSampleFeedbackStore(): FeedbackStore {
  const store = createFeedbackStore();
  for (const [index, { about, category, days, attachments = [], ...more }] of samples.entries()) {
    const history = historyOf(days, more);
    const state = history.at(-1)?.state ?? 'received';
    const receiptCode = codeOf(index);
    const receipt = { receiptCode, about, category, state, createdAt: at(days[0] ?? ''), history };
    store.put({ ...receipt, answer: more.answer ?? null, attachments }, { agency: science, ...more });
  }
  return store;
}

function historyOf(days: readonly string[], more: PutFeedback): FeedbackReceipt['history'] {
  const third: FeedbackState = more.answer ? 'answered' : 'closed';
  const states: readonly FeedbackState[] = ['received', 'underReview', third, 'underReview'];
  return days.map((day, index) => ({ state: states[index] ?? 'received', at: at(day) }));
}

/** 10:20 of a day in Can Tho. */
function at(day: string): string {
  return `2026-${day}T03:20:00Z`;
}

function codeOf(index: number): string {
  return `MAV0-0000-0000-0000-000${index + 1}`;
}
