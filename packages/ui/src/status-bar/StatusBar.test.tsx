import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { StatusName } from '../status-tag/index.ts';
import { StatusBar, type StatusBarItem, segments } from './StatusBar.tsx';

const items: StatusBarItem[] = [
  { status: 'met', label: 'Đã đạt', count: 5 },
  { status: 'atRisk', label: 'Có nguy cơ', count: 0 },
  { status: 'noData', label: 'Chưa có số liệu', count: 15, countText: '15 chỉ tiêu' },
];

describe('StatusBar', () => {
  it('lists every state with its count, also those with none', () => {
    render(<StatusBar label="20 chỉ tiêu" items={items} />);
    const group = screen.getByRole('group', { name: '20 chỉ tiêu' });
    const texts = within(group)
      .getAllByRole('listitem')
      .map((entry) => entry.textContent);
    expect(texts).toEqual(['Đã đạt 5', 'Có nguy cơ 0', 'Chưa có số liệu 15 chỉ tiêu']);
  });

  it('with an inline legend leaves out states with none', () => {
    render(<StatusBar label="20 chỉ tiêu" items={items} legend="inline" />);
    const texts = screen.getAllByRole('listitem').map((entry) => entry.textContent);
    expect(texts).toEqual(['Đã đạt 5', 'Chưa có số liệu 15 chỉ tiêu']);
  });

  it.each([
    ['target statuses', ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable']],
    ['deadline states', ['notDue', 'dueSoon', 'overdue', 'doneOnTime', 'doneLate', 'noDeadline']],
    ['work states', ['notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused', 'notReported']],
    ['feedback states', ['received', 'underReview', 'answered', 'closed']],
  ] as [string, StatusName[]][])('gives no two %s the same colour and texture', (_, states) => {
    const { container } = render(
      <StatusBar label="" items={states.map((status) => ({ status, label: status, count: 1 }))} />,
    );
    const looks = [...container.querySelectorAll('.ct-status-bar-track > svg')].map((part) =>
      part.getAttribute('class'),
    );
    expect(new Set(looks).size).toBe(states.length);
    const named = [...container.querySelectorAll('li .ct-status-bar-part')].map((part) =>
      part.getAttribute('class'),
    );
    expect(named).toEqual(looks);
  });

  it('links an entry that has an address and tells which was pressed', async () => {
    const press = vi.fn((_: StatusBarItem, event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <StatusBar
        label=""
        items={items.map((item) => ({ ...item, href: `?status=${item.status}` }))}
        onItemClick={press}
      />,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Đã đạt 5' }));
    expect(press.mock.calls[0]?.[0].status).toBe('met');
  });
});

describe('segments', () => {
  it('lie end to end over the whole bar and leave out empty states', () => {
    expect(segments(items)).toEqual([
      { status: 'met', start: 0, share: 25 },
      { status: 'noData', start: 25, share: 75 },
    ]);
  });

  it('are none when nothing is counted', () => {
    expect(segments([{ status: 'met', label: '', count: 0 }])).toEqual([]);
  });
});
