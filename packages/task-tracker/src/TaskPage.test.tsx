import type { ModuleRoute } from '@cantho/host-sdk';
import { createPlanAnswers, type Figures, sampleAnswers, sampleFigures } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountTracker, type TrackerOptions } from '../test/mountTracker.ts';

async function drawnTask(no: number, options: TrackerOptions = {}) {
  const route: ModuleRoute = { name: 'task', no };
  const tracker = mountTracker({ route, ...options });
  await tracker.drawn();
  const region = (name: string) => within(tracker.view.getByRole('region', { name }));
  return { ...tracker, region };
}

describe('one task', () => {
  it('shows task 2 with its four occurrences and how each stands', async () => {
    const { host, root, region } = await drawnTask(2);
    const table = region('Các kỳ').getByRole('table', { name: 'Đạt 2/4 kỳ' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Quý I/202631/3/202620/3/2026Hoàn thành đúng hạn Số liệu minh hoạ',
      'Quý II/202630/6/202619/6/2026Hoàn thành đúng hạn Số liệu minh hoạ',
      'Quý III/202630/9/2026Chưa cóCòn 91 ngày',
      'Quý IV/202631/12/2026Chưa cóCòn 183 ngày',
    ]);
    region('Thời hạn').getByText('Hằng quý');
    expect(host.emitted).toEqual([{ name: 'view:titled', detail: { title: 'Nhiệm vụ 2' } }]);
    await expectNoAxeViolations(root);
  });

  it('counts the days of a missed occurrence', async () => {
    const figures: Figures = { ...sampleFigures, completions: [] };
    const { region } = await drawnTask(2, { api: { figures } });
    region('Các kỳ').getByText('Quá hạn 92 ngày');
    region('Các kỳ').getByText('Quá hạn 1 ngày');
  });

  it('shows the deadline in the plan’s words and the day it means', async () => {
    const { region } = await drawnTask(12);
    region('Thời hạn').getByText('Tháng 6/2026');
    region('Thời hạn').getByText('Chậm nhất hết ngày 30/6/2026');
  });

  it('lists missed reports apart, each with its cut-off', async () => {
    const { region, root } = await drawnTask(17);
    const missed = region('Báo cáo tháng chưa nhận được');
    expect(missed.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Báo cáo tháng 5 năm 2026, hạn trước ngày 15/5/2026',
      'Báo cáo tháng 6 năm 2026, hạn trước ngày 15/6/2026',
    ]);
    await expectNoAxeViolations(root);
  });

  it('shows the reports newest first, the latest four until asked for all', async () => {
    const { region } = await drawnTask(2);
    const history = region('Lịch sử báo cáo');
    const months = () =>
      history
        .getAllByText(/^Kỳ tháng/)
        // Those are for paper alone.
        .filter((element) => !element.closest('.tt-later'))
        .map(({ textContent }) => textContent);
    expect(months()).toEqual([6, 5, 4, 3].map((month) => `Kỳ tháng ${month} năm 2026`));
    history.getByText(/Báo cáo tháng 6\/2026 \(số liệu minh hoạ\)/);
    fireEvent.click(history.getByRole('button', { name: 'Xem cả 6 báo cáo' }));
    expect(months()).toHaveLength(6);
  });

  it('shows the note and the document of a report', async () => {
    const [first] = sampleFigures.updates.filter(({ taskNo }) => taskNo === 2);
    if (!first) throw new Error('expected a sample update of task 2');
    const document = { number: '12/BC-SKHCN', title: 'Báo cáo quý', url: 'https://cantho.example/12' };
    const figures = {
      ...sampleFigures,
      updates: [{ ...first, note: 'Đã họp phiên thứ nhất.', document, sample: false }],
    };
    const { region, view } = await drawnTask(2, { api: { figures: { ...figures, completions: [] } } });
    const history = region('Lịch sử báo cáo');
    history.getByText('Đã họp phiên thứ nhất.');
    expect(history.getByRole('link', { name: '12/BC-SKHCN – Báo cáo quý' }).getAttribute('href')).toBe(
      document.url,
    );
    expect(history.queryByText('Số liệu minh hoạ')).toBeNull();
    expect(view.queryByText('Số liệu minh hoạ')).toBeNull();
  });

  it('names agencies, marks classes of them, and says where the task stands in the plan', async () => {
    const { region } = await drawnTask(1);
    region('Cơ quan thực hiện').getByText('UBND xã, phường');
    expect(region('Cơ quan thực hiện').getAllByText('Nhóm cơ quan')).toHaveLength(2);
    const provenance = region('Nguồn');
    provenance.getByText('224/KH-UBND');
    provenance.getByText('Phụ lục II, dòng 1');
    provenance.getByText('Xây dựng, ban hành chương trình, kế hoạch công tác chuyển đổi số.');
    provenance.getByText(/^[0-9a-f]{64}$/);
  });

  it('keeps the old date of an extended deadline, in words too, beside the new one and the document that grants it', async () => {
    const { region, root } = await drawnTask(18);
    const deadline = region('Thời hạn');
    expect(deadline.getByText('Chậm nhất hết ngày 30/6/2026').closest('del')).not.toBeNull();
    deadline.getByText(/hạn cũ theo Kế hoạch, đã được gia hạn/);
    deadline.getByText('Chậm nhất hết ngày 31/7/2026');
    const extensions = region('Gia hạn').getAllByRole('listitem');
    expect(extensions.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^Từ hạn cũ 30\/6\/2026 sang hạn mới 15\/7\/2026.*Cho phép ngày 22\/6\/2026 theo 01\/MH/,
      ),
      expect.stringMatching(
        /^Từ hạn cũ 15\/7\/2026 sang hạn mới 31\/7\/2026.*Cho phép ngày 1\/7\/2026 theo 02\/MH/,
      ),
    ]);
    const [first] = extensions;
    if (!first) throw new Error('expected an extension');
    expect(within(first).getByRole('link').getAttribute('href')).toMatch(/^https:/);
    await expectNoAxeViolations(root);
  });

  it('says of each state in a sentence what it means', async () => {
    const { view } = await drawnTask(17);
    view.getByText('Quá hạn 1 ngày');
    view.getByText('Đã qua hạn mà chưa có báo cáo hoàn thành.');
    view.getByText('Cơ quan chủ trì báo cáo là đang làm.');
    const { view: ongoing } = await drawnTask(3);
    ongoing.getByText('Báo cáo của kỳ gần nhất (trước ngày 15) đã có.');
  });

  it('shows what each known body of a class reported, and that the list may be incomplete', async () => {
    const { region } = await drawnTask(1);
    const members = region('Tình hình từng đơn vị');
    members.getByText(/^Danh sách chỉ gồm những đơn vị đã biết, có thể chưa đủ/);
    const table = within(
      members.getByRole('table', { name: /^UBND xã, phường: 2 trong 3 đơn vị đã biết có báo cáo$/ }),
    );
    const row = within(table.getByRole('rowheader', { name: 'UBND xã mẫu 1' }).closest('tr') as HTMLElement);
    row.getByText('Chưa có báo cáo');
    const link = table.getByRole('link', { name: 'UBND phường mẫu 1' });
    expect(link.getAttribute('href')).toBe('/agencies/ubnd-phuong-mau-1');
  });

  it('leads to the pages of its agencies', async () => {
    const { region } = await drawnTask(2);
    const link = region('Cơ quan thực hiện').getByRole('link', { name: 'Sở Nội vụ' });
    expect(link.getAttribute('href')).toBe('/agencies/so-noi-vu');
  });

  it('names targets that use the same words, and says that the plan draws no such link', async () => {
    const answers = createPlanAnswers(sampleFigures, '2026-07-01');
    const related = Array.from({ length: 51 }, (_, index) => answers.task(index + 1)).find(
      (task) => (task?.relatedTargets.length ?? 0) > 0,
    );
    const [target] = related?.relatedTargets ?? [];
    if (!related || !target) throw new Error('expected a task with a related target');
    const { region } = await drawnTask(related.no);
    const part = region('Chỉ tiêu liên quan');
    part.getByText(/^Kế hoạch không nối nhiệm vụ với chỉ tiêu/);
    const link = part.getByRole('link', { name: new RegExp(`^Chỉ tiêu ${target.no}:`) });
    expect(link.getAttribute('href')).toBe(`/targets/${target.no}`);
    expect(part.getAllByText(`“${target.phrase}”`).length).toBeGreaterThan(0);
  });

  it('shows what was answered in public, or that nothing was', async () => {
    const { region } = await drawnTask(2, { api: { answers: sampleAnswers } });
    expect(await region('Trả lời công khai').findByText('Câu hỏi')).toBeTruthy();
    const { region: ofOther } = await drawnTask(3);
    expect(
      await ofOther('Trả lời công khai').findByText(/^Chưa có câu trả lời nào được công khai/),
    ).toBeTruthy();
  });

  it('says that the answers could not be had, and goes on with the rest', async () => {
    const fault = { listAnswers: { fault: 'html', times: 1 } } as const;
    const { view, region } = await drawnTask(2, { api: { fault, answers: sampleAnswers } });
    expect(await view.findByText('Chưa tải được các câu trả lời')).toBeTruthy();
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    expect(await region('Trả lời công khai').findByText('Câu hỏi')).toBeTruthy();
  });

  it('leads to feedback about it', async () => {
    const { view } = await drawnTask(2);
    const link = view.getByRole('link', { name: 'Góp ý về nhiệm vụ này' });
    expect(link.getAttribute('href')).toBe('/feedback?about=task-2');
  });

  it('says that nothing is reported, and not that work has not started', async () => {
    const { view, region, root } = await drawnTask(14, { api: { figures: 'none' } });
    region('Lịch sử báo cáo').getByText('Chưa có báo cáo');
    expect(view.queryByText('Chưa bắt đầu')).toBeNull();
    await expectNoAxeViolations(root);
  });

  it('says that there is no such task, with a way back', async () => {
    const { view, root, host } = await drawnTask(99);
    view.getByRole('heading', { name: 'Không có nhiệm vụ 99' });
    view.getByRole('link', { name: 'Tất cả nhiệm vụ' });
    expect(host.emitted.at(-1)?.detail).toEqual({ title: 'Không có nhiệm vụ 99' });
    await expectNoAxeViolations(root);
  });

  it('is always the configured one where a host embeds one task', async () => {
    const { view } = await drawnTask(9, { route: null, config: { taskNo: 2 } });
    view.getByRole('heading', { name: 'Nhiệm vụ 2' });
    expect(view.queryByRole('link', { name: 'Tất cả nhiệm vụ' })).toBeNull();
  });
});
