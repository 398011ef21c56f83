import { expectNoAxeViolations } from '@cantho/testing/axe';
import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountTracker, type TrackerOptions } from '../test/mountTracker.ts';
import { deadlineStates, freshnesses, workStates } from './taskFilters.ts';

async function opened(button: string, options: TrackerOptions = {}) {
  const tracker = mountTracker({ route: { name: 'tasks', search: { q: 'phiên họp' } }, ...options });
  await tracker.drawn();
  fireEvent.click(tracker.view.getByRole('button', { name: button }));
  return tracker;
}

const parametersOf = (link: HTMLElement) => {
  const { origin, pathname, searchParams } = new URL(link.getAttribute('href') ?? '');
  return [`${origin}${pathname}`, Object.fromEntries(searchParams)];
};

describe('taking the tasks away', () => {
  it('offers all that pass the filters as CSV and JSON, with licence and the word that they are samples', async () => {
    const { root, view } = await opened('Tải về và lịch', {
      route: { name: 'tasks', search: { deadlineState: 'overdue', sort: 'dueOn' } },
    });
    const take = within(await view.findByRole('region', { name: 'Tải về và lịch' }));
    expect(parametersOf(take.getByRole('link', { name: /^CSV/ }))).toEqual([
      'http://localhost:4002/v1/exports/tasks',
      { deadlineState: 'overdue', sort: 'dueOn', format: 'csv' },
    ]);
    expect(parametersOf(take.getByRole('link', { name: /^JSON/ }))[1]).toMatchObject({ format: 'json' });
    take.getByText(/Số liệu trong tệp là số liệu minh hoạ/);
    expect(await take.findByRole('link', { name: 'CC-BY-4.0' })).toBeTruthy();
    await expectNoAxeViolations(root);
  });

  it('offers the calendar of the agency one filters by, to subscribe to and to copy', async () => {
    const { view } = await opened('Tải về và lịch', {
      route: { name: 'tasks', search: { leadAgency: 'so-noi-vu', deadlineState: 'overdue' } },
    });
    const subscribe = await view.findByRole('link', { name: 'Mở trong ứng dụng lịch' });
    expect(subscribe.getAttribute('href')).toBe(
      'webcal://localhost:4002/v1/task-calendar.ics?lang=vi&leadAgency=so-noi-vu',
    );
    view.getByText(/Lịch chỉ gồm cơ quan và loại thời hạn đang lọc/);
    view.getByRole('button', { name: 'Chép địa chỉ lịch' });
  });

  it('says nothing of samples where there are none', async () => {
    const { view } = await opened('Tải về và lịch', { api: { figures: 'none' } });
    await view.findByRole('region', { name: 'Tải về và lịch' });
    expect(view.queryByText(/minh hoạ/)).toBeNull();
  });
});

describe('what the states mean', () => {
  it('is said of every one, in a sentence', async () => {
    const { root, view } = await opened('Các trạng thái nghĩa là gì');
    const legend = await view.findByRole('region', { name: 'Các trạng thái nghĩa là gì' });
    const sentences = [...legend.querySelectorAll('.ct-status-meaning')].map(
      ({ textContent }) => textContent,
    );
    expect(sentences).toHaveLength(deadlineStates.length + workStates.length + freshnesses.length);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
    await expectNoAxeViolations(root);
    fireEvent.click(view.getByRole('button', { name: 'Các trạng thái nghĩa là gì', expanded: true }));
    expect(view.queryByRole('region', { name: 'Các trạng thái nghĩa là gì' })).toBeNull();
  });
});
