import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Fold } from './Fold.tsx';

const fold = () => screen.getByRole<HTMLDetailsElement>('group');

describe('Fold', () => {
  it('opens when something in it matters, and never closes under the reader’s hand', () => {
    const { rerender } = render(<Fold label="Bộ lọc khác">…</Fold>);
    expect(fold().open).toBe(false);
    rerender(
      <Fold label="Bộ lọc khác (1)" open>
        …
      </Fold>,
    );
    expect(fold().open).toBe(true);
    rerender(<Fold label="Bộ lọc khác">…</Fold>);
    expect(fold().open).toBe(true);
  });

  it('says when it is opened, not when it is closed', async () => {
    const open = vi.fn();
    render(
      <Fold label="Thay đổi" onOpen={open}>
        …
      </Fold>,
    );
    await userEvent.click(screen.getByText('Thay đổi'));
    await waitFor(() => expect(open).toHaveBeenCalledTimes(1));
    await userEvent.click(screen.getByText('Thay đổi'));
    await waitFor(() => expect(fold().open).toBe(false));
    await new Promise((resolve) => setTimeout(resolve));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it.each([
    [1280, true],
    [360, false],
  ])('on %d px of 16 px text is open at first: %s', (width, isOpen) => {
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
    render(
      <div className="ct-root" ref={(root) => void root?.style.setProperty('font-size', '16px')}>
        <Fold label="Bộ lọc khác" openFrom={44}>
          …
        </Fold>
      </div>,
    );
    vi.restoreAllMocks();
    expect(fold().open).toBe(isOpen);
  });
});
