import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Link } from './Link.tsx';

describe('Link', () => {
  it('keeps its address and lets the host take the press', async () => {
    const press = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <Link href="/targets/15" onClick={press} aria-current="page">
        Chỉ tiêu 15
      </Link>,
    );
    const link = screen.getByRole('link', { name: 'Chỉ tiêu 15', current: 'page' });
    expect(link.getAttribute('href')).toBe('/targets/15');
    await userEvent.click(link);
    expect(press).toHaveBeenCalledOnce();
  });
});
