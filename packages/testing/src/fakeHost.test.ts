import { createClient, isNetworkError, queries } from '@cantho/api-client';
import { isSignInRequired } from '@cantho/host-sdk';
import { expect, it, vi } from 'vitest';
import { createFakeHost } from './fakeHost.ts';
import { sampleOfficer } from './sampleSignIn.ts';

const request = () => new Request('http://localhost:4002/v1/me');

it('tells its observers of locale, theme, connection, person and route', () => {
  const host = createFakeHost();
  const heard = vi.fn();
  for (const value of [host.locale, host.theme, host.online, host.auth.user, host.navigation.route]) {
    value.subscribe(heard);
  }
  host.setLocale('en');
  host.setTheme({ name: 'dark' });
  host.setOnline(false);
  host.signIn();
  host.goTo({ name: 'task', no: 2 });
  expect(heard).toHaveBeenCalledTimes(5);
  expect(host.locale.get()).toBe('en');
  expect(host.navigation.route.get()).toEqual({ name: 'task', no: 2 });
});

it('refuses a request for a person when none is signed in', async () => {
  await expect(createFakeHost().auth.fetch(request())).rejects.toSatisfy(isSignInRequired);
});

it('speaks for the person signed in, and for nobody after signing out', async () => {
  const host = createFakeHost({ user: sampleOfficer });
  const me = await (await host.auth.fetch(request())).json();
  expect(me).toEqual({
    displayName: 'Cán bộ mẫu 1',
    roles: ['officer'],
    agency: { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', kind: 'body' },
  });
  host.signOut();
  await expect(host.auth.fetch(request())).rejects.toSatisfy(isSignInRequired);
});

it('serves the client of the API, and fails as the platform does when offline', async () => {
  const host = createFakeHost();
  const client = createClient({
    baseUrl: 'http://localhost:4002',
    fetch: host.fetch,
    authFetch: host.auth.fetch,
  });
  expect((await client.listTargets({ pillar: ['economy'] })).items.map(({ no }) => no)).toEqual([
    16, 17, 18, 19,
  ]);
  await expect(client.getMe()).rejects.toSatisfy(isSignInRequired);
  host.setOnline(false);
  await expect(client.getSummary()).rejects.toSatisfy(isNetworkError);
  expect(queries(client).summary().queryKey).toEqual(['http://localhost:4002', 'summary']);
});

it('keeps the history as a browser does', () => {
  const host = createFakeHost({ route: { name: 'targets' } });
  host.navigation.open({ name: 'target', no: 15 });
  host.navigation.open({ name: 'target', no: 12 }, { replace: true });
  expect(host.history).toEqual([{ name: 'targets' }, { name: 'target', no: 12 }]);
  expect(host.opened.map(({ replace }) => replace)).toEqual([false, true]);
  expect(host.navigation.href({ name: 'target', no: 12 })).toBe('/targets/12');
});

it('keeps what it is told: events, reports, storage, sign-ins', async () => {
  const host = createFakeHost({ stored: { draft: 'a' } });
  const heard = vi.fn();
  const undo = host.events.on('view:titled', heard);
  host.events.emit('view:titled', { title: 'Chỉ tiêu' });
  undo();
  host.events.emit('view:titled', { title: 'Nhiệm vụ' });
  host.reportError({ moduleId: 'scoreboard', phase: 'render', error: new Error('x') });
  host.storage.set('b', 'c');
  host.storage.remove('draft');
  await host.auth.signIn({ name: 'feedback' });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ title: 'Chỉ tiêu' });
  expect(host.emitted.map(({ name }) => name)).toEqual(['view:titled', 'view:titled']);
  expect(host.reports).toHaveLength(1);
  expect([...host.stored]).toEqual([['b', 'c']]);
  expect(host.signInsAsked).toEqual([{ name: 'feedback' }]);
});
