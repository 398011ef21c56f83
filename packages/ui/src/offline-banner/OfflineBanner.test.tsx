import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { OfflineBanner } from './OfflineBanner.tsx';

describe('OfflineBanner', () => {
  it('announces the state and the age of the data', () => {
    render(<OfflineBanner label="Đang ngoại tuyến" detail="Số liệu lúc 14:05" />);
    expect(screen.getByRole('status').textContent).toBe('Đang ngoại tuyếnSố liệu lúc 14:05');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers to try again', async () => {
    const retry = vi.fn();
    render(<OfflineBanner label="Đang ngoại tuyến" retryLabel="Thử lại" onRetry={retry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
