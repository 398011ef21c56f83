import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { HostUser } from './contract.ts';
import { createCountingHost } from './countingHost.ts';
import { createObservable } from './observable.ts';
import { createDataSource, DataProvider, useModuleApi, usePersonalRead, useRead } from './react-data.ts';
import { HostProvider } from './react-module.ts';

type Ask = () => Promise<string>;

interface Api {
  readonly word: () => { readonly queryKey: readonly string[]; readonly queryFn: Ask };
}

function Word() {
  const { data, error, isFetching, isOnline, refetch } = useRead(useModuleApi<Api>().word());
  return (
    <button type="button" onClick={() => refetch()}>
      {[data ?? '-', error?.message ?? '-', isFetching ? 'fetching' : 'idle', isOnline].join(' ')}
    </button>
  );
}

function Personal() {
  return <p>{usePersonalRead(useModuleApi<Api>().word()).data ?? '-'}</p>;
}

function setup(ask: Ask) {
  const { host: counting } = createCountingHost();
  const online = createObservable(true);
  const suspended = createObservable(false);
  const host = { ...counting, online };
  const source = createDataSource<Api>(() => ({ word: () => ({ queryKey: ['word'], queryFn: ask }) }));
  const draw = (guise = host, first?: (api: Api) => readonly object[]) =>
    render(
      <HostProvider host={guise} suspended={suspended}>
        <DataProvider source={source} baseUrl="http://localhost:4002" {...(first ? { first } : {})}>
          <Word />
        </DataProvider>
      </HostProvider>,
    );
  const prefetch = () => source.prefetch(host, 'http://localhost:4002', (api) => [api.word()]);
  return { host, online, suspended, draw, prefetch };
}

const said = () => screen.getByRole('button').textContent;

it('draws what was prefetched, in any guise of the host, and hands it to one mount only', async () => {
  const ask = vi.fn(() => Promise.resolve('hello'));
  const { host, draw, prefetch } = setup(ask);
  prefetch();
  await act(async () => {});
  const { unmount } = draw({ ...host });
  expect(said()).toContain('hello');
  unmount();
  draw();
  expect(said()).toBe('- - fetching true');
});

it('keeps the error while it is tried again, and forgets it when that succeeds', async () => {
  const ask = vi.fn<Ask>().mockRejectedValueOnce(new Error('broken'));
  let answer = (_: string) => {};
  ask.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { draw } = setup(ask);
  draw();
  expect(await screen.findByText('- broken idle true')).toBeTruthy();
  await act(async () => screen.getByRole('button').click());
  expect(await screen.findByText('- broken fetching true')).toBeTruthy();
  await act(async () => answer('hello'));
  expect(await screen.findByText('hello - idle true')).toBeTruthy();
});

it('keeps the data when the host goes offline, and reads anew when it is back', async () => {
  const ask = vi.fn<Ask>().mockResolvedValueOnce('old').mockResolvedValue('new');
  const { online, draw } = setup(ask);
  draw();
  await screen.findByText('old - idle true');
  act(() => online.set(false));
  expect(said()).toBe('old - idle false');
  act(() => online.set(true));
  expect(await screen.findByText('new - idle true')).toBeTruthy();
});

it('asks nothing while the host hides the module', async () => {
  const ask = vi.fn(() => Promise.resolve('hello'));
  const { suspended, draw } = setup(ask);
  suspended.set(true);
  draw();
  expect(ask).not.toHaveBeenCalled();
  act(() => suspended.set(false));
  expect(await screen.findByText('hello - idle true')).toBeTruthy();
});

it('asks what the first view needs once, before the view does', async () => {
  const ask = vi.fn(() => Promise.resolve('hello'));
  const { host, draw } = setup(ask);
  draw(host, (api) => [api.word()]);
  expect(await screen.findByText('hello - idle true')).toBeTruthy();
  expect(ask).toHaveBeenCalledTimes(1);
});

it('asks about a person only while one is signed in, and shows nobody what was read of another', async () => {
  const ask = vi.fn<Ask>().mockResolvedValueOnce('of the first');
  ask.mockReturnValue(new Promise(() => {}));
  const { host: counting } = createCountingHost();
  const user = createObservable<HostUser | null>(null);
  const host = { ...counting, auth: { ...counting.auth, user } };
  const source = createDataSource<Api>(() => ({ word: () => ({ queryKey: ['word'], queryFn: ask }) }));
  const { container } = render(
    <HostProvider host={host}>
      <DataProvider source={source} baseUrl="http://localhost:4002">
        <Personal />
      </DataProvider>
    </HostProvider>,
  );
  expect(ask).not.toHaveBeenCalled();
  act(() => user.set({ displayName: 'Công dân mẫu 1', roles: ['citizen'] }));
  await screen.findByText('of the first');
  act(() => user.set({ displayName: 'Công dân mẫu 2', roles: ['citizen'] }));
  expect(container.textContent).toBe('-');
  expect(ask).toHaveBeenCalledTimes(2);
});
