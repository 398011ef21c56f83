import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createCountingHost } from './countingHost.ts';
import { HostProvider, useRouteLink } from './react-module.ts';

function LinkToTask() {
  return <a {...useRouteLink()({ name: 'task', no: 2, search: { q: 'a' } })}>2</a>;
}

function drawn() {
  const open = vi.fn();
  const { host } = createCountingHost();
  const navigation = { ...host.navigation, href: () => '/tasks/2?q=a', open };
  render(
    <HostProvider host={{ ...host, navigation }}>
      <LinkToTask />
    </HostProvider>,
  );
  return { open, link: screen.getByRole('link') };
}

it('has the address of the host, and opens a plain click through the host', () => {
  const { open, link } = drawn();
  const click = createEvent.click(link);
  fireEvent(link, click);
  expect(link.getAttribute('href')).toBe('/tasks/2?q=a');
  expect(open).toHaveBeenCalledExactlyOnceWith({ name: 'task', no: 2, search: { q: 'a' } });
  expect(click.defaultPrevented).toBe(true);
});

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'leaves a click with %o to the browser',
  (init) => {
    const { open, link } = drawn();
    const click = createEvent.click(link, init);
    // The browser would follow the link, which jsdom cannot.
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent(link, click);
    expect(open).not.toHaveBeenCalled();
  },
);
