import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EmptyState } from './EmptyState.tsx';

describe('EmptyState', () => {
  it('has a heading, a reason and a way on', () => {
    render(
      <EmptyState
        title="Không tìm thấy"
        detail="Bỏ bớt bộ lọc."
        action={<a href="/targets">Xem tất cả</a>}
      />,
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Không tìm thấy' })).toBeTruthy();
    expect(screen.getByText('Bỏ bớt bộ lọc.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem tất cả' })).toBeTruthy();
  });
});
