import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DataAge, type DataAgeProps } from './DataAge.tsx';

const props: DataAgeProps = {
  isOnline: true,
  loadedAt: 'Số liệu tải lúc 14:05.',
  labels: { offline: 'Đang ngoại tuyến', failing: 'Chưa tải được số liệu mới', retry: 'Thử lại' },
  onRetry: () => {},
};

describe('DataAge', () => {
  it('draws nothing while all is well', () => {
    const { container } = render(<DataAge {...props} />);
    expect(container.childElementCount).toBe(0);
  });

  it('says of when the data are while there is no network, without a retry that could not help', () => {
    render(<DataAge {...props} isOnline={false} failure="Không có mạng." />);
    expect(screen.getByRole('status').textContent).toBe('Đang ngoại tuyếnSố liệu tải lúc 14:05.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why newer data did not come, and tries again when asked', () => {
    const onRetry = vi.fn();
    render(<DataAge {...props} failure="Máy chủ trả lời quá lâu." onRetry={onRetry} />);
    expect(screen.getByRole('status').textContent).toContain(
      'Máy chủ trả lời quá lâu. Số liệu tải lúc 14:05.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
