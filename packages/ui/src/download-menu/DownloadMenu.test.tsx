import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DownloadMenu, type DownloadMenuProps } from './DownloadMenu.tsx';

const props: DownloadMenuProps = {
  label: 'Tải xuống',
  items: [
    { href: '/targets.csv', label: 'CSV', detail: 'mở bằng Excel', fileName: 'chi-tieu.csv' },
    { href: '/targets.json', label: 'JSON' },
  ],
  note: 'Tính đến 24/11/2026',
};

const names = () => screen.getAllByRole('link').map((link) => link.textContent?.trim());

describe('DownloadMenu', () => {
  it('opens to links that download, each with what it is for', async () => {
    render(<DownloadMenu {...props} />);
    const fold = screen.getByRole<HTMLDetailsElement>('group');
    expect(fold.open).toBe(false);
    await userEvent.click(screen.getByText('Tải xuống'));
    expect(fold.open).toBe(true);
    expect(names()).toEqual(['CSV mở bằng Excel', 'JSON']);
    const [csv, json] = screen.getAllByRole<HTMLAnchorElement>('link');
    expect([csv?.getAttribute('href'), csv?.download]).toEqual(['/targets.csv', 'chi-tieu.csv']);
    expect(json?.hasAttribute('download')).toBe(true);
  });

  it('as a list is open always', () => {
    render(<DownloadMenu {...props} as="list" />);
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.getByText('Tải xuống')).toBeTruthy();
    expect(names()).toHaveLength(2);
  });

  it('tells which file was asked for', async () => {
    const press = vi.fn((_: object, event: { preventDefault: () => void }) => event.preventDefault());
    render(<DownloadMenu {...props} as="list" onDownload={press} />);
    await userEvent.click(screen.getByRole('link', { name: 'JSON' }));
    expect(press.mock.calls[0]?.[0]).toBe(props.items[1]);
  });
});
