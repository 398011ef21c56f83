import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Notice } from './Notice.tsx';

describe('Notice', () => {
  it.each([
    ['info', 'note'],
    ['sample', 'note'],
    ['success', 'status'],
    ['warning', 'status'],
    ['offline', 'status'],
    ['error', 'alert'],
  ] as const)('of kind %s has the role %s', (kind, role) => {
    render(
      <Notice kind={kind} title="Tiêu đề">
        Nội dung
      </Notice>,
    );
    expect(screen.getByRole(role).textContent).toBe('Tiêu đềNội dung');
  });

  it('takes another role, for an error that was there from the start', () => {
    render(<Notice kind="error" title="Lỗi" role="note" />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('note')).toBeTruthy();
  });
});
