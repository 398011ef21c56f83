import { createPlanHandlers, fakeFetch, type PlanHandlersOptions } from '@cantho/testing';
import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { mountTracker, type TrackerOptions } from '../test/mountTracker.ts';
import { viewsChunk } from './chunks.ts';

const numbersIn = (root: ParentNode) =>
  [...root.querySelectorAll('.tt-row .tt-no')].map(({ textContent }) => Number(textContent));

/** More tasks than one answer of the API holds. */
const rows = { targets: 30, tasks: 130 };

async function drawnMany(options: TrackerOptions = {}, api: PlanHandlersOptions = {}) {
  const fetch = vi.fn(fakeFetch(createPlanHandlers({ rows, ...api })));
  const tracker = mountTracker({ fetch, ...options });
  await tracker.drawn();
  const asked = () => fetch.mock.calls.map(([{ url }]) => url.replace('http://localhost:4002/v1', ''));
  const counted = (text: string) =>
    waitFor(() => tracker.view.getByText(text, { selector: '[role=status] *' }));
  return { ...tracker, fetch, asked, counted };
}

describe('more tasks than one answer holds', () => {
  it('come in pages, the first of them without a further question', async () => {
    // The pages' code comes at rest, which a busy machine would not wait for.
    await viewsChunk.load();
    const { host, root, view, asked } = await drawnMany();
    view.getByRole('heading', { name: 'Tiến độ 130 nhiệm vụ' });
    expect(numbersIn(root)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(asked().filter((url) => url.startsWith('/tasks'))).toEqual(['/tasks?pageSize=100']);
    const pages = within(await view.findByLabelText('Các trang'));
    expect(pages.getByRole('link', { name: 'Trang 3' }).getAttribute('href')).toBe('/tasks?page=3');
    fireEvent.click(pages.getByRole('link', { name: 'Trang 3' }));
    expect(host.opened).toEqual([{ route: { name: 'tasks', search: { page: '3' } }, replace: false }]);
    await waitFor(() =>
      expect(numbersIn(root)).toEqual(Array.from({ length: 30 }, (_, index) => index + 101)),
    );
  });

  it('are filtered by the API, counted at once, and the rows before stay meanwhile', async () => {
    const { root, view, asked, counted } = await drawnMany({}, { latency: 30 });
    fireEvent.click(view.getByRole('checkbox', { name: /^Chậm báo cáo/ }));
    expect(numbersIn(root)).toHaveLength(50);
    expect(root.querySelector('[data-old]')).not.toBeNull();
    await counted('17 trong 130 nhiệm vụ');
    await waitFor(() => expect(numbersIn(root)).toHaveLength(17));
    expect(asked()).toContain('/tasks?missedReports=true&pageSize=50');
  });

  it('are asked for at the first key and when the hand rests, not at each key', async () => {
    const { view, asked, counted } = await drawnMany();
    const field = view.getByRole('searchbox');
    // The field is new: its first quarter of a second counts as typing.
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const q of ['h', 'ho', 'hop']) {
      fireEvent.change(field, { target: { value: q } });
      // Never the filters of one with the count of another.
      expect(view.queryByText('130 trong 130 nhiệm vụ')).toBeNull();
    }
    await waitFor(() => expect(asked().some((url) => url.endsWith('q=hop'))).toBe(true));
    expect(asked().filter((url) => url.includes('q='))).toEqual([
      '/tasks?pageSize=50&q=h',
      '/tasks?pageSize=50&q=hop',
    ]);
    fireEvent.change(field, { target: { value: 'phien hop ban chi dao' } });
    await counted('3 trong 130 nhiệm vụ');
  });

  it('have the board’s and the timeline’s counts from the API', async () => {
    const { view, asked } = await drawnMany({ route: { name: 'tasks', search: { view: 'board' } } });
    const heading = await view.findByRole('heading', { name: /^Đang thực hiện \d+$/ });
    expect(asked()).toContain('/task-counts?by=workState');
    const column = within(heading.closest('details') as HTMLElement);
    expect(await column.findByRole('link', { name: /^Xem cả \d+ nhiệm vụ trong danh sách$/ })).toBeTruthy();
    fireEvent.click(view.getByRole('link', { name: 'Mốc thời gian' }));
    expect(await view.findByText('Hôm nay, 1/7/2026')).toBeTruthy();
    expect(asked()).toContain('/task-counts?by=dueMonth');
  });

  it('are loaded a month at a time, when the reader opens it', async () => {
    const { view, asked } = await drawnMany({ route: { name: 'tasks', search: { view: 'timeline' } } });
    const month = (await view.findByRole('heading', { name: 'Tháng 3 năm 2026' })).closest(
      'li',
    ) as HTMLElement;
    const ofMarch = () => asked().filter((url) => url.includes('dueFrom=2026-03-01'));
    expect(ofMarch()).toEqual([]);
    const fold = month.querySelector('details') as HTMLDetailsElement;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    await waitFor(() => expect(month.querySelectorAll('.tt-card').length).toBeGreaterThan(0));
    expect(ofMarch()).toHaveLength(1);
  });

  it('have names of agencies from the API, and opened ones ask for theirs', async () => {
    const { view, asked } = await drawnMany({ route: { name: 'tasks', search: { view: 'agencies' } } });
    const line = (await view.findByText('Sở Nội vụ', { selector: '.tt-agency-name *' })).closest(
      'details',
    ) as HTMLDetailsElement;
    line.open = true;
    fireEvent(line, new Event('toggle'));
    await waitFor(() => expect(line.querySelectorAll('.tt-card').length).toBeGreaterThan(0));
    expect(asked().some((url) => url.includes('leadAgency=so-noi-vu'))).toBe(true);
  });

  it('say why a page could not be had, and heal by Retry; filters stay', async () => {
    let isBroken = true;
    const good = fakeFetch(createPlanHandlers({ rows }));
    const bad = fakeFetch(createPlanHandlers({ rows, fault: 'forbidden' }));
    const fetch = (request: Request) =>
      isBroken && request.url.includes('missedReports') ? bad(request) : good(request);
    const { root, view, drawn } = mountTracker({ fetch });
    await drawn();
    fireEvent.click(view.getByRole('checkbox', { name: /^Chậm báo cáo/ }));
    expect(await view.findByText('Máy chủ không cho phép xem nội dung này.')).toBeTruthy();
    isBroken = false;
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(numbersIn(root)).toHaveLength(17));
  });

  it('say of a page that there is none', async () => {
    const { view } = await drawnMany({ route: { name: 'tasks', search: { page: '9' } } });
    expect(await view.findByRole('heading', { name: 'Danh sách không có trang này' })).toBeTruthy();
  });
});

describe('the figures over the list', () => {
  it('are the API’s; that they could not be had is said, and the tasks are there all the same', async () => {
    const { root, view, drawn } = mountTracker({
      api: { fault: { getSummary: { fault: 'html', times: 1 } } },
    });
    await drawn();
    view.getByRole('heading', { name: 'Chưa tải được số liệu chung' });
    expect(numbersIn(root)).toHaveLength(51);
    expect(view.getByRole('checkbox', { name: 'Quá hạn' })).toBeTruthy();
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    expect(await view.findByRole('region', { name: 'Nhìn chung' })).toBeTruthy();
    expect(view.getByRole('checkbox', { name: 'Quá hạn 2' })).toBeTruthy();
  });
});
