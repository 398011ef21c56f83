import type { Change } from '@cantho/api-client';
import { createFormats } from '@cantho/host-sdk/react-messages';
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { changeSentence } from './changeSentence.ts';
import changesVi from './messages/changes.vi.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import statesVi from './messages/states.vi.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import { createTexts } from './useMessages.ts';

function messagesIn(language: 'vi' | 'en') {
  const i18n = createInstance();
  const texts = language === 'vi' ? { ...vi, ...changesVi, ...statesVi } : en;
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const t = i18n.t as unknown as Parameters<typeof createTexts>[1];
  return createTexts(language, t, createFormats(language));
}

const change = (part: Partial<Change>): Change => ({
  subject: 'target-20',
  text: '',
  kind: 'figure',
  on: '2026-06-12',
  from: null,
  to: null,
  indicatorId: null,
  period: null,
  sample: false,
  ...part,
});

const cases: [Partial<Change>, string, string][] = [
  [
    { kind: 'targetStatus', from: 'onTrack', to: 'atRisk' },
    'Trạng thái: từ “Đúng tiến độ” sang “Có nguy cơ”.',
    'Status: from “On track” to “At risk”.',
  ],
  [
    { kind: 'figure', from: 36.1, to: 39.3, period: '2026-05' },
    'Số liệu tháng 5/2026: 39,3%, trước đó 36,1%.',
    'Figure of May 2026: 39.3%, before that 36.1%.',
  ],
  [
    { kind: 'figure', to: 0, period: '2026-01' },
    'Số liệu đầu tiên, tháng 1/2026: 0%.',
    'First figure, Jan 2026: 0%.',
  ],
  [
    { kind: 'figure', from: false, to: true, period: '2026-05' },
    'Đã báo cáo: hoàn thành (tháng 5/2026).',
    'Reported: completed (May 2026).',
  ],
  [
    { kind: 'correction', from: true, to: false, period: '2026-05' },
    'Đính chính: Đã báo cáo: chưa hoàn thành (tháng 5/2026).',
    'Correction: Reported: not completed (May 2026).',
  ],
  [
    { kind: 'correction', from: 36, to: 35.2, period: '2026-03' },
    'Đính chính số liệu tháng 3/2026: từ 36% thành 35,2%.',
    'Figure of Mar 2026 corrected from 36% to 35.2%.',
  ],
  [
    { kind: 'workState', from: 'notReported', to: 'inProgress' },
    'Tình hình thực hiện: từ “Chưa có báo cáo” sang “Đang thực hiện”.',
    'Work: from “Not reported” to “In progress”.',
  ],
  [
    { kind: 'deadlineState', from: 'dueSoon', to: 'overdue' },
    'Thời hạn: từ “Sắp đến hạn” sang “Quá hạn”.',
    'Deadline: from “Due soon” to “Overdue”.',
  ],
  [
    { kind: 'occurrenceDone', to: '2026-03-30', period: '2026-Q1' },
    'Đã hoàn thành kỳ quý 1/2026, ngày 30/3/2026.',
    'The Q1 2026 occurrence was done on 30 Mar 2026.',
  ],
  [
    { kind: 'extension', from: '2026-06-30', to: '2026-09-30' },
    'Gia hạn từ 30/6/2026 đến 30/9/2026.',
    'Extended from 30 Jun 2026 to 30 Sept 2026.',
  ],
];

it.each(cases)('%j is told in words', (part, vietnamese, english) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(changeSentence(change(part), messagesIn('vi')))).toBe(vietnamese);
  expect(plain(changeSentence(change(part), messagesIn('en')))).toBe(english);
});
