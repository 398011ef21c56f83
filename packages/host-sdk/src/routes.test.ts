import { describe, expect, it } from 'vitest';
import { type ModuleRoute, pathToRoute, routeToPath } from './routes.ts';

describe('routes', () => {
  it.each<[string, ModuleRoute]>([
    ['/targets', { name: 'targets' }],
    ['/targets?pillar=society&q=s%E1%BB%91', { name: 'targets', search: { pillar: 'society', q: 'số' } }],
    ['/targets/15', { name: 'target', no: 15 }],
    ['/tasks', { name: 'tasks' }],
    ['/tasks/2', { name: 'task', no: 2 }],
    ['/feedback?about=target-15', { name: 'feedback', search: { about: 'target-15' } }],
    ['/feedback/receipts', { name: 'receipt' }],
    ['/feedback/receipts/A%2FB', { name: 'receipt', code: 'A/B' }],
  ])('%s is the address of a route, both ways', (path, route) => {
    expect(routeToPath(route)).toBe(path);
    expect(pathToRoute(path)).toEqual(route);
  });

  it.each([
    '/',
    '',
    '//',
    '/elsewhere',
    '/targets/0',
    '/targets/-1',
    '/targets/1.5',
    '/targets/15x',
    '/targets/15/history',
    '/targets/15/a/b',
    '/feedback/other',
    '/feedback/receipts/%E0%A4%A',
    '/feedback/receipts/a/b',
    'http://[',
  ])('%s is none, and does not throw', (path) => {
    expect(pathToRoute(path)).toBeNull();
  });

  it('ignores a trailing slash and leaves empty filters out of the address', () => {
    expect(pathToRoute('/targets/15/')).toEqual({ name: 'target', no: 15 });
    expect(routeToPath({ name: 'tasks', search: { q: '', agency: 'so-tai-chinh' } })).toBe(
      '/tasks?agency=so-tai-chinh',
    );
  });
});
