import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Skeleton } from './Skeleton.tsx';

describe('Skeleton', () => {
  it('announces what is loading and hides its shapes', () => {
    const { container } = render(<Skeleton label="Đang tải chỉ tiêu" count={3} />);
    expect(screen.getByRole('status').textContent).toBe('Đang tải chỉ tiêu');
    expect(container.querySelectorAll('.ct-skeleton-text[aria-hidden="true"]')).toHaveLength(3);
  });

  it('without a label is silent', () => {
    const { container } = render(<Skeleton shape="number" />);
    expect(screen.queryByRole('status')).toBeNull();
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });
});
