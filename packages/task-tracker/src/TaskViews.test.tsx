import type { ModuleRoute } from '@cantho/host-sdk';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountTracker, type TrackerOptions } from '../test/mountTracker.ts';

const inView = (view: string, search: Record<string, string> = {}): ModuleRoute => ({
  name: 'tasks',
  search: { view, ...search },
});

async function drawnView(view: string, options: TrackerOptions = {}) {
  const tracker = mountTracker({ route: inView(view), ...options });
  await tracker.drawn();
  return tracker;
}

const cardNumbers = (root: ParentNode) =>
  [...root.querySelectorAll('.tt-card-no')].map((card) => Number.parseInt(card.textContent ?? '', 10));

describe('the switch between views', () => {
  it('is kept in the address, together with the filters', async () => {
    const { host, view, drawn } = mountTracker({
      route: { name: 'tasks', search: { missedReports: 'true' } },
    });
    await drawn();
    const nav = within(view.getByRole('navigation', { name: 'Cách xem' }));
    const board = nav.getByRole('link', { name: 'Tình hình' });
    expect(board.getAttribute('href')).toBe('/tasks?view=board&missedReports=true');
    fireEvent.click(board);
    expect(host.opened).toEqual([{ route: inView('board', { missedReports: 'true' }), replace: true }]);
    expect(await view.findByLabelText('Nhiệm vụ theo tình hình thực hiện')).toBeTruthy();
    expect(nav.getByRole('link', { name: 'Tình hình' }).getAttribute('aria-current')).toBe('true');
    view.getByText('7 trong 51 nhiệm vụ', { selector: '[role=status] *' });
  });

  it('goes along to a task and back, where the reader’s place has the focus', async () => {
    const { root, view } = await drawnView('board', { route: inView('board', { q: 'phiên họp' }) });
    await view.findByLabelText('Nhiệm vụ theo tình hình thực hiện');
    const task = root.querySelector('.tt-card a') as HTMLElement;
    expect(task.textContent).toMatch(/^Nhiệm vụ 2: Tổ chức/);
    expect(task.getAttribute('href')).toBe('/tasks/2?view=board&q=phi%C3%AAn+h%E1%BB%8Dp');
    fireEvent.click(task);
    fireEvent.click(await view.findByText('Tất cả nhiệm vụ'));
    await waitFor(() => expect(root.activeElement?.textContent).toMatch(/^Nhiệm vụ 2:/));
  });
});

describe('the timeline', () => {
  it('has quarters and months with what is due and overdue, and apart what has no day', async () => {
    const { view } = await drawnView('timeline');
    const time = within(await view.findByLabelText('Nhiệm vụ theo thời hạn'));
    expect(time.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(
      ['I', 'II', 'III', 'IV'].map((quarter) => `Quý\u00a0${quarter}/2026`),
    );
    expect(time.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(
      [1, 3, 6, 7, 9, 10, 12].map((month) => `Tháng ${month} năm 2026`),
    );
    time.getByText('3 nhiệm vụ, 1 quá hạn');
    const ongoing = view.getByRole('region', { name: 'Thường xuyên' });
    expect(cardNumbers(ongoing)).toHaveLength(19);
    within(ongoing).getByText(/^Không có thời hạn, nên không thể quá hạn/);
  });

  it('has today’s line before what is due today or later', async () => {
    const { view } = await drawnView('timeline');
    const mark = (await view.findByText('Hôm nay, 1/7/2026')).closest('li');
    expect(cardNumbers(mark?.nextElementSibling as HTMLElement)).toEqual([18]);
    expect(mark?.closest('.ct-timeline-month')?.querySelector('h4')?.textContent).toBe('Tháng 7 năm 2026');
  });

  it('has today’s line within a month, between what was due and what is to come', async () => {
    const { view, root } = await drawnView('timeline', { api: { today: '2026-07-20' } });
    await view.findByText('Hôm nay, 20/7/2026');
    const month = root.querySelector('.ct-timeline-now .ct-timeline-entries');
    expect(month?.firstElementChild?.className).toBe('ct-timeline-today');
    const { view: end } = await drawnView('timeline', { api: { today: '2026-12-31' } });
    const mark = (await end.findByText('Hôm nay, 31/12/2026')).closest('li');
    expect(cardNumbers(mark?.nextElementSibling as HTMLElement).length).toBeGreaterThan(20);
  });

  it('has no accessibility violation', async () => {
    const { root, view } = await drawnView('timeline', {
      route: inView('timeline', { deadlineKind: 'month' }),
    });
    await view.findByText('Hôm nay, 1/7/2026');
    await expectNoAxeViolations(root);
  });
});

describe('the board', () => {
  it('has a column for each state of work with its count, the first tasks, and a way to the rest', async () => {
    const { view, host } = await drawnView('board');
    const board = within(await view.findByLabelText('Nhiệm vụ theo tình hình thực hiện'));
    expect(board.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Chưa có báo cáo 2',
      'Chưa bắt đầu 2',
      'Đang thực hiện 38',
      'Chờ xác nhận 2',
      'Đã hoàn thành 6',
      'Tạm dừng 1',
    ]);
    const column = board.getByRole('heading', { name: /^Đang thực hiện/ }).closest('details') as HTMLElement;
    expect(cardNumbers(column)).toHaveLength(10);
    expect(cardNumbers(column).slice(0, 2)).toEqual([14, 17]);
    const rest = within(column).getByRole('link', { name: 'Xem cả 38 nhiệm vụ trong danh sách' });
    expect(rest.getAttribute('href')).toBe('/tasks?workState=inProgress&sort=dueOn');
    fireEvent.click(rest);
    expect(host.opened.at(-1)).toEqual({
      route: { name: 'tasks', search: { workState: 'inProgress', sort: 'dueOn' } },
      replace: false,
    });
    view.getByText('38 trong 51 nhiệm vụ', { selector: '[role=status] *' });
  });

  it('has only the column one filters by', async () => {
    const { view } = await drawnView('board', { route: inView('board', { workState: 'paused' }) });
    const board = within(await view.findByLabelText('Nhiệm vụ theo tình hình thực hiện'));
    expect(board.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Tạm dừng 1',
    ]);
  });

  it('has no accessibility violation', async () => {
    const { root, view } = await drawnView('board', { route: inView('board', { missedReports: 'true' }) });
    await view.findByLabelText('Nhiệm vụ theo tình hình thực hiện');
    await expectNoAxeViolations(root);
  });
});

describe('the agencies', () => {
  it('are told with their tasks, the overdue ones, and the missed reports, each a fact of its own', async () => {
    const { view, root } = await drawnView('agencies');
    const first = (
      await view.findByText('Sở Khoa học và Công nghệ', { selector: '.tt-agency-name *' })
    ).closest('summary');
    expect(first?.textContent?.replaceAll(/\s+/g, ' ')).toBe(
      'Sở Khoa học và Công nghệ23 nhiệm vụ 2 quá hạn 4 chậm báo cáo',
    );
    const totals = [...root.querySelectorAll('.tt-agency-facts')].map((facts) =>
      Number.parseInt(facts.textContent ?? '', 10),
    );
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  });

  it('show their tasks when opened, with a link to their page', async () => {
    const { view } = await drawnView('agencies');
    const line = (await view.findByText('Sở Nội vụ', { selector: '.tt-agency-name *' })).closest(
      'details',
    ) as HTMLDetailsElement;
    expect(cardNumbers(line)).toEqual([]);
    line.open = true;
    fireEvent(line, new Event('toggle'));
    await waitFor(() => expect(cardNumbers(line).length).toBeGreaterThan(0));
    const page = within(line).getByRole('link', { name: 'Trang của Sở Nội vụ' });
    expect(page.getAttribute('href')).toBe('/agencies/so-noi-vu');
  });

  it('have no accessibility violation', async () => {
    const { root, view } = await drawnView('agencies', { route: inView('agencies', { q: 'phiên họp' }) });
    await view.findByText('Sở Nội vụ', { selector: '.tt-agency-name *' });
    await expectNoAxeViolations(root);
  });
});

describe('in other languages', () => {
  it.each([
    ['en', 'Q1\u00a02026', 'Today, 1 Jul 2026'],
    ['km', 'ត្រីមាស\u00a01/2026', 'ថ្ងៃនេះ 1/7/2026'],
  ] as const)('the timeline speaks %s', async (locale, quarter, today) => {
    const { view } = await drawnView('timeline', { locale });
    expect(await view.findByRole('heading', { name: quarter })).toBeTruthy();
    view.getByText(today);
    act(() => {});
  });
});
