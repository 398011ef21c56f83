import { expect, it, vi } from 'vitest';
import { createNavigation } from './createNavigation.ts';

function setUp(start: string) {
  const listeners = new Map<string, () => void>();
  const location = { pathname: '', search: '' };
  const go = (path: string, event = 'popstate') => {
    const { pathname, search } = new URL(path, 'http://localhost');
    Object.assign(location, { pathname, search });
    listeners.get(event)?.();
  };
  go(start);
  const navigate = vi.fn((path: string, { replace }: { replace: boolean }) =>
    go(path, replace ? 'replaceState' : 'pushState'),
  );
  const view = {
    location,
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
  };
  return { navigation: createNavigation(view, navigate), navigate, go };
}

it('reads a deep link with its filters', () => {
  const { navigation } = setUp('/targets/15?pillar=society');
  expect(navigation.route.get()).toEqual({ name: 'target', no: 15, search: { pillar: 'society' } });
});

it('writes filters into the address without an entry in the history', () => {
  const { navigation, navigate } = setUp('/targets');
  navigation.open({ name: 'targets', search: { q: 'dịch vụ', pillar: '' } }, { replace: true });
  expect(navigate).toHaveBeenCalledWith('/targets?q=d%E1%BB%8Bch+v%E1%BB%A5', { replace: true });
  expect(navigation.route.get()).toEqual({ name: 'targets', search: { q: 'dịch vụ' } });
});

it.each(['/', '/about', '/nope', '/targets/0'])('has no route at %s', (path) => {
  expect(setUp(path).navigation.route.get()).toBeNull();
});

it('tells a module of its own routes only, and leaves it where it was meanwhile', () => {
  const { navigation, go } = setUp('/targets/15');
  const own = navigation.forModule('scoreboard').route;
  const told = vi.fn();
  own.subscribe(told);
  go('/tasks/2');
  go('/');
  expect(own.get()).toEqual({ name: 'target', no: 15 });
  expect(told).not.toHaveBeenCalled();
  go('/targets');
  expect(own.get()).toEqual({ name: 'targets' });
  expect(told).toHaveBeenCalledTimes(1);
});

it('starts a module nobody has been to at its first page', () => {
  const { navigation } = setUp('/');
  expect(navigation.forModule('task-tracker').route.get()).toEqual({ name: 'tasks' });
});

it('gives a card links but no route', () => {
  const { navigation, navigate } = setUp('/targets/15');
  const card = navigation.forCard();
  card.open({ name: 'target', no: 3 });
  expect(navigate).toHaveBeenCalledWith('/targets/3', { replace: false });
  expect(card.route.get()).toBeNull();
});

it('does not tell the same route twice', () => {
  const { navigation, go } = setUp('/targets/15');
  const told = vi.fn();
  navigation.route.subscribe(told);
  go('/targets/15', 'replaceState');
  expect(told).not.toHaveBeenCalled();
});
