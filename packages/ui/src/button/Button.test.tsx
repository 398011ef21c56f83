import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';

describe('Button', () => {
  it('is a button that submits no form unless told to', () => {
    render(<Button>Gửi</Button>);
    expect(screen.getByRole('button', { name: 'Gửi' }).getAttribute('type')).toBe('button');
  });

  it('passes presses on', async () => {
    const press = vi.fn();
    render(<Button onClick={press}>Gửi</Button>);
    await userEvent.click(screen.getByRole('button'));
    expect(press).toHaveBeenCalledOnce();
  });

  it('ignores presses and submits nothing while busy, and keeps the focus', async () => {
    const press = vi.fn();
    const submit = vi.fn((event: Event) => event.preventDefault());
    render(
      <form onSubmit={(event) => submit(event.nativeEvent)}>
        <Button busy type="submit" onClick={press}>
          Đang gửi…
        </Button>
      </form>,
    );
    const button = screen.getByRole('button');
    button.focus();
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}');
    expect(press).not.toHaveBeenCalled();
    expect(submit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
  });

  it('is a link when it has an address', () => {
    render(<Button href="/feedback">Góp ý</Button>);
    const link = screen.getByRole('link', { name: 'Góp ý' });
    expect(link.getAttribute('href')).toBe('/feedback');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
