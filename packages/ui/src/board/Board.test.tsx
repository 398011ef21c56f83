import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Board, type BoardProps } from './Board.tsx';

const props: BoardProps = {
  label: 'Nhiệm vụ theo tình hình thực hiện',
  level: 3,
  emptyText: 'Không có nhiệm vụ',
  columns: [
    { key: 'notStarted', heading: 'Chưa bắt đầu', countText: '0', status: 'notStarted', entries: [] },
    {
      key: 'inProgress',
      heading: 'Đang thực hiện',
      countText: '12',
      status: 'inProgress',
      entries: [
        { key: 3, content: 'Nhiệm vụ 3' },
        { key: 7, content: 'Nhiệm vụ 7' },
      ],
      more: <a href="?state=inProgress">Xem cả 12</a>,
    },
    { key: 'done', heading: 'Đã hoàn thành', countText: '1', entries: [{ key: 9, content: 'Nhiệm vụ 9' }] },
  ],
};

const open = () => screen.getAllByRole<HTMLDetailsElement>('group').map((column) => column.open);

function drawAt(width: number) {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
  render(
    <div className="ct-root" ref={(root) => void root?.style.setProperty('font-size', '16px')}>
      <Board {...props} />
    </div>,
  );
}

describe('Board', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is a list of columns, each with its heading and count', () => {
    render(<Board {...props} />);
    expect(screen.getByRole('list', { name: 'Nhiệm vụ theo tình hình thực hiện' })).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(headings).toEqual(['Chưa bắt đầu 0', 'Đang thực hiện 12', 'Đã hoàn thành 1']);
  });

  it('says where a column has nothing, and leads to what it does not show', () => {
    render(<Board {...props} />);
    const [first, second] = screen.getAllByRole('group');
    expect(first?.textContent).toContain('Không có nhiệm vụ');
    expect(within(second as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Xem cả 12' })).toBeTruthy();
  });

  it('has every column open where there is room', () => {
    drawAt(1280);
    expect(open()).toEqual([true, true, true]);
  });

  it('opens on a phone the first column that has entries', () => {
    drawAt(360);
    expect(open()).toEqual([false, true, false]);
  });
});
