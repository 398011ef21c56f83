import type { PublicAnswer } from '@cantho/api-client';
import { agencyRef } from './agencyRefs.ts';

/** By subject (`plan`, `target-20`, `task-2`), in any order. */
export type PublicAnswers = Readonly<Record<string, readonly PublicAnswer[]>>;

/** Made up, and saying so in their words: the contract has no flag for answers. */
export const sampleAnswers: PublicAnswers = {
  plan: [
    {
      id: 'answer-1',
      category: 'suggestion',
      question: null,
      text: 'Cảm ơn góp ý. Chúng tôi đã ghi nhận. (Nội dung minh hoạ)',
      answeredAt: '2026-05-20T03:00:00Z',
      agency: agencyRef('so-khoa-hoc-va-cong-nghe'),
    },
  ],
  'target-20': [
    {
      id: 'answer-2',
      category: 'correction',
      question: 'Ấp tôi chưa bắt được sóng 5G, đề nghị kiểm tra lại tỷ lệ phủ sóng. (Nội dung minh hoạ)',
      text: 'Đã kiểm tra và đính chính số liệu tháng 5. (Nội dung minh hoạ)',
      answeredAt: '2026-05-21T03:00:00Z',
      agency: agencyRef('so-khoa-hoc-va-cong-nghe'),
    },
    {
      id: 'answer-3',
      category: 'question',
      question: 'Khi nào xã tôi có sóng 5G? (Nội dung minh hoạ)',
      text: 'Dự kiến trong quý IV năm 2026. (Nội dung minh hoạ)',
      answeredAt: '2026-06-10T03:00:00Z',
      agency: agencyRef('so-khoa-hoc-va-cong-nghe'),
    },
  ],
  'task-2': [
    {
      id: 'answer-4',
      category: 'question',
      question: null,
      text: 'Kết luận phiên họp quý II được công bố trên cổng thông tin. (Nội dung minh hoạ)',
      answeredAt: '2026-06-25T03:00:00Z',
      agency: agencyRef('so-noi-vu'),
    },
  ],
};
