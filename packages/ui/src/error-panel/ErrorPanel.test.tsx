import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ErrorPanel, type ErrorPanelProps } from './ErrorPanel.tsx';

const props: ErrorPanelProps = {
  title: 'Chưa tải được chỉ tiêu',
  detail: 'Máy chủ không trả lời.',
  retryLabel: 'Thử lại',
  reportLabel: 'Mã báo lỗi:',
  reportId: 'f3a9-71c2',
};

describe('ErrorPanel', () => {
  it('is an alert with a heading, what happened and the report id', () => {
    render(<ErrorPanel {...props} headingLevel={3} />);
    const alert = screen.getByRole('alert');
    expect(screen.getByRole('heading', { level: 3, name: props.title })).toBeTruthy();
    expect(alert.textContent).toContain('Máy chủ không trả lời.');
    expect(alert.textContent).toContain('Mã báo lỗi: f3a9-71c2');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('retries once a press, and not while retrying', async () => {
    const retry = vi.fn();
    const { rerender } = render(<ErrorPanel {...props} onRetry={retry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    rerender(<ErrorPanel {...props} onRetry={retry} retrying />);
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
