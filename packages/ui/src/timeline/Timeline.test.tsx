import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Timeline, type TimelineProps } from './Timeline.tsx';

const props: TimelineProps = {
  label: 'Nhiệm vụ theo thời hạn',
  level: 2,
  emptyText: 'Không có nhiệm vụ đến hạn',
  quarters: [
    {
      key: 'q2',
      heading: 'Quý II năm 2026',
      countText: '2 nhiệm vụ',
      months: [
        { key: '2026-05', heading: 'Tháng 5 năm 2026', entries: [] },
        {
          key: '2026-06',
          heading: 'Tháng 6 năm 2026',
          countText: '2 nhiệm vụ',
          entries: [
            { key: '3', content: 'Nhiệm vụ 3' },
            { key: '7', content: 'Nhiệm vụ 7' },
          ],
        },
      ],
    },
  ],
};

const today = (month: string, after: number) => ({ text: 'Hôm nay, 15/6/2026', month, after });
const linesOf = (heading: string) => {
  const month = screen.getByRole('heading', { name: heading }).closest('li') as HTMLElement;
  return within(month)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};

describe('Timeline', () => {
  it('is a list of quarters with months one heading level below', () => {
    render(<Timeline {...props} />);
    expect(screen.getByRole('list', { name: 'Nhiệm vụ theo thời hạn' }).tagName).toBe('OL');
    expect(screen.getByRole('heading', { level: 2, name: 'Quý II năm 2026' })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
  });

  it('says where a month has nothing', () => {
    render(<Timeline {...props} />);
    expect(linesOf('Tháng 5 năm 2026')).toEqual(['Không có nhiệm vụ đến hạn']);
  });

  it.each([
    [0, ['Hôm nay, 15/6/2026', 'Nhiệm vụ 3', 'Nhiệm vụ 7']],
    [1, ['Nhiệm vụ 3', 'Hôm nay, 15/6/2026', 'Nhiệm vụ 7']],
    [2, ['Nhiệm vụ 3', 'Nhiệm vụ 7', 'Hôm nay, 15/6/2026']],
  ])('marks today after %i entries of its month', (after, lines) => {
    render(<Timeline {...props} today={today('2026-06', after)} />);
    expect(linesOf('Tháng 6 năm 2026')).toEqual(lines);
    expect(document.querySelector('[aria-current="date"]')?.textContent).toBe('Hôm nay, 15/6/2026');
  });

  it('marks today once in a month without entries', () => {
    render(<Timeline {...props} today={today('2026-05', 0)} />);
    expect(linesOf('Tháng 5 năm 2026')).toEqual(['Không có nhiệm vụ đến hạn', 'Hôm nay, 15/6/2026']);
  });

  it('has no mark when today is in none of its months', () => {
    render(<Timeline {...props} today={today('2027-01', 0)} />);
    expect(document.querySelector('[aria-current]')).toBeNull();
  });
});
