import { assertBuilt } from './builtApps.ts';
import { followSince, publishAnswer, writeBeside } from './database.ts';
import { subjectOf, withChanges } from './signIn.ts';
import { publishAddresses, startTestSystem } from './systems.ts';

/** Beside the sample year, which has neither: answers on a target and a task, and somebody who follows since summer. */
const answers = [
  {
    about: 'target-15',
    question: 'Hệ thống nào chưa được phê duyệt hồ sơ đề xuất cấp độ, và khi nào sẽ xong?',
    text: 'Danh sách được công bố trong báo cáo quý III.\nCác hệ thống còn lại sẽ được phê duyệt trước ngày 15/12/2026.',
    answeredAt: '2026-10-20T03:00:00Z',
  },
  {
    about: 'target-15',
    question: null,
    text: 'Số liệu tháng 8 đã được đối chiếu với đơn vị vận hành, không có sai lệch.',
    answeredAt: '2026-09-15T03:00:00Z',
  },
  {
    about: 'task-19',
    question: 'Vì sao nhiệm vụ này được gia hạn hai lần?',
    text: 'Mỗi lần gia hạn đều có văn bản kèm theo, xem mục Gia hạn trên trang này.',
    answeredAt: '2026-10-02T03:00:00Z',
  },
] as const;

const followed = ['target-27', 'target-16', 'task-19', 'task-48'];

/** One system with sample figures for all journeys that leave its servers alone. */
export default async function globalSetup() {
  assertBuilt(process.env);
  const system = await startTestSystem('shared', { sample: true });
  const person = { issuer: system.urls.identity, subject: subjectOf[withChanges] };
  try {
    await writeBeside(system, async (db) => {
      for (const answer of answers) await publishAnswer(answer)(db);
      await followSince(person, '2026-07-01T03:00:00Z', followed)(db);
    });
  } catch (error) {
    await system.stop();
    throw error;
  }
  publishAddresses(system.urls);
  return () => system.stop();
}
