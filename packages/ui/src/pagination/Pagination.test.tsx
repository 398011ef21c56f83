import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Pagination, type PaginationProps } from './Pagination.tsx';
import { pageWindow } from './pageWindow.ts';

const props: PaginationProps = {
  label: 'Các trang',
  page: 2,
  pageCount: 3,
  href: (page) => `?page=${page}`,
  previousLabel: 'Trước',
  nextLabel: 'Sau',
  pageLabel: (page) => `Trang ${page}`,
};

describe('Pagination', () => {
  it('links every step and marks the current page', () => {
    render(<Pagination {...props} />);
    expect(screen.getByRole('navigation', { name: 'Các trang' })).toBeTruthy();
    expect(screen.getByRole('link', { current: 'page' }).getAttribute('aria-label')).toBe('Trang 2');
    expect(screen.getByRole('link', { name: 'Trước' }).getAttribute('href')).toBe('?page=1');
    expect(screen.getByRole('link', { name: 'Sau' }).getAttribute('href')).toBe('?page=3');
  });

  it('offers no step beyond the ends, and nothing at all for one page', () => {
    const { rerender, container } = render(<Pagination {...props} page={1} />);
    expect(screen.queryByRole('link', { name: 'Trước' })).toBeNull();
    rerender(<Pagination {...props} page={3} />);
    expect(screen.queryByRole('link', { name: 'Sau' })).toBeNull();
    rerender(<Pagination {...props} page={1} pageCount={1} />);
    expect(container.childElementCount).toBe(0);
  });

  it('tells the host which page was asked for', async () => {
    const navigate = vi.fn((_: number, event: { preventDefault: () => void }) => event.preventDefault());
    render(<Pagination {...props} onNavigate={navigate} />);
    await userEvent.click(screen.getByRole('link', { name: 'Trang 3' }));
    expect(navigate.mock.calls[0]?.[0]).toBe(3);
  });
});

function Live(given: Partial<PaginationProps>) {
  const [page, setPage] = useState(given.page ?? 1);
  const follow: PaginationProps['onNavigate'] = (next, event) => {
    event.preventDefault();
    setPage(next);
  };
  return (
    <Pagination
      {...props}
      {...given}
      page={page}
      onNavigate={follow}
      status={`Trang ${page} trên ${given.pageCount}`}
    />
  );
}

describe('Pagination of a hundred pages', () => {
  it('offers seven of them at most', () => {
    render(<Pagination {...props} page={50} pageCount={100} />);
    const numbers = screen.getAllByRole('link').map((link) => link.textContent?.trim());
    expect(numbers).toEqual(['Trước', '1', '49', '50', '51', '100', 'Sau']);
  });

  it('keeps the focus on the step pressed, and at the end on the current page', async () => {
    render(<Live page={98} pageCount={100} />);
    screen.getByRole('link', { name: 'Sau' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Sau' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Trang 100' }));
  });

  it('keeps the focus on the number pressed, wherever it stands then', async () => {
    render(<Live page={50} pageCount={100} />);
    await userEvent.click(screen.getByRole('link', { name: 'Trang 51' }));
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Trang 51', current: 'page' }));
  });

  it('announces the page it is on', async () => {
    render(<Live page={50} pageCount={100} />);
    await userEvent.click(screen.getByRole('link', { name: 'Sau' }));
    expect(screen.getByRole('status').textContent).toBe('Trang 51 trên 100');
  });
});

describe('pageWindow', () => {
  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, null, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [4, 14, [1, 2, 3, 4, 5, null, 14]],
    [5, 14, [1, null, 4, 5, 6, null, 14]],
    [7, 14, [1, null, 6, 7, 8, null, 14]],
    [11, 14, [1, null, 10, 11, 12, 13, 14]],
    [14, 14, [1, null, 13, 14]],
  ])('for page %i of %i offers %j', (page, pageCount, expected) => {
    expect(pageWindow(page, pageCount)).toEqual(expected);
  });
});
