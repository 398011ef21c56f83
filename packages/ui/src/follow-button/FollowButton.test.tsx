import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { adoptStyles } from '../styles.ts';
import { FollowButton, type FollowButtonProps, followButtonStyles } from './index.ts';

const labels = { notFollowing: 'Theo dõi', following: 'Đang theo dõi', signedOut: 'Đăng nhập để theo dõi' };

function draw(props: Pick<FollowButtonProps, 'state'> & Partial<FollowButtonProps>) {
  // The words that only keep their room are hidden by the stylesheet.
  adoptStyles(document, followButtonStyles);
  const press = vi.fn();
  render(<FollowButton labels={labels} onClick={press} {...props} />);
  return press;
}

describe('FollowButton', () => {
  it.each([
    ['notFollowing', 'Theo dõi', 'false'],
    ['following', 'Đang theo dõi', 'true'],
    ['signedOut', 'Đăng nhập để theo dõi', null],
  ] as const)('when %s is called "%s", pressed: %s', async (state, name, pressed) => {
    const press = draw({ state });
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-pressed')).toBe(pressed);
    await userEvent.click(button);
    expect(press).toHaveBeenCalledOnce();
  });

  it('while busy keeps what it said, keeps the focus and takes no press', async () => {
    const press = draw({ state: 'busy', isFollowing: true });
    const button = screen.getByRole('button', { name: 'Đang theo dõi', pressed: true, busy: true });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(press).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });

  it('says what would be followed', () => {
    draw({ state: 'notFollowing', subject: 'chỉ tiêu 5' });
    expect(screen.getByRole('button', { name: 'Theo dõi chỉ tiêu 5' })).toBeTruthy();
  });
});
