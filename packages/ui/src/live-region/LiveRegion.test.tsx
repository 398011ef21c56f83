import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LiveRegion } from './LiveRegion.tsx';

describe('LiveRegion', () => {
  it('stays in place while its message changes', () => {
    const { rerender } = render(<LiveRegion message="" />);
    const region = screen.getByRole('status');
    rerender(<LiveRegion message="Tìm thấy 6 chỉ tiêu" />);
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('Tìm thấy 6 chỉ tiêu');
  });

  it('interrupts when assertive', () => {
    render(<LiveRegion message="Chưa gửi được" politeness="assertive" />);
    expect(screen.getByRole('alert').textContent).toBe('Chưa gửi được');
  });
});
