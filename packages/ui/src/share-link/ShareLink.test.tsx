import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/expectAccessible.ts';
import { adoptStyles } from '../styles.ts';
import { ShareLink, type ShareLinkProps, shareLinkStyles } from './index.ts';

const url = 'http://localhost:4000/targets/5';
const labels = {
  copy: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết',
  share: 'Chia sẻ',
  byHand: 'Hãy tự sao chép địa chỉ này',
};

function draw(props: Partial<ShareLinkProps>) {
  // The words that only keep their room are hidden by the stylesheet.
  adoptStyles(document, shareLinkStyles);
  return render(<ShareLink url={url} labels={labels} {...props} />);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const said = () => screen.getByRole('status').textContent;
const closed = () => Promise.reject(new DOMException('closed', 'AbortError'));
const refused = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));

describe('ShareLink', () => {
  it('copies the address and says so, to eyes and ears', async () => {
    const copy = vi.fn(() => Promise.resolve());
    draw({ copy });
    expect(said()).toBe('');
    await press('Sao chép liên kết');
    expect(copy).toHaveBeenCalledExactlyOnceWith(url);
    expect(said()).toBe('Đã sao chép liên kết');
    expect(screen.getByRole('button', { name: 'Đã sao chép liên kết' })).toBeTruthy();
  });

  it('forgets what it said when the address is another', async () => {
    const copy = () => Promise.resolve();
    const { rerender } = draw({ copy });
    await press('Sao chép liên kết');
    rerender(<ShareLink url={`${url}0`} labels={labels} copy={copy} />);
    expect(said()).toBe('');
    expect(screen.getByRole('button', { name: 'Sao chép liên kết' })).toBeTruthy();
  });

  it.each([
    ['is no clipboard', undefined],
    ['the clipboard is refused', refused],
  ])('where there %s gives the address, chosen already', async (_, copy) => {
    const { container } = draw({ copy });
    await press('Sao chép liên kết');
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Hãy tự sao chép địa chỉ này' });
    expect(document.activeElement).toBe(input);
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(url);
    expect(said()).toBe('Hãy tự sao chép địa chỉ này');
    await expectAccessible(container);
  });

  it('opens the sheet of the device where it has one, and leaves it at that when the reader closes it', async () => {
    const share = vi.fn(closed);
    const copy = vi.fn(() => Promise.resolve());
    draw({ copy, share });
    await press('Chia sẻ');
    expect(share).toHaveBeenCalledExactlyOnceWith(url);
    expect(copy).not.toHaveBeenCalled();
    expect(said()).toBe('');
  });

  it('copies where the sheet fails', async () => {
    const copy = vi.fn(() => Promise.resolve());
    draw({ copy, share: refused });
    await press('Chia sẻ');
    expect(copy).toHaveBeenCalledOnce();
    expect(said()).toBe('Đã sao chép liên kết');
  });
});
