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
    ['/agencies', { name: 'agencies' }],
    ['/agencies?q=s%E1%BB%9F', { name: 'agencies', search: { q: 'sở' } }],
    ['/agencies/so-tai-chinh', { name: 'agency', id: 'so-tai-chinh' }],
    ['/agencies/ngan-hang-khu-vuc-14', { name: 'agency', id: 'ngan-hang-khu-vuc-14' }],
    [`/agencies/${'a'.repeat(100)}`, { name: 'agency', id: 'a'.repeat(100) }],
    ['/agencies/so-y-te?view=tasks', { name: 'agency', id: 'so-y-te', search: { view: 'tasks' } }],
    ['/followed', { name: 'followed' }],
    ['/followed?kind=task', { name: 'followed', search: { kind: 'task' } }],
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
    '/agencies/So-Tai-Chinh',
    '/agencies/s%E1%BB%9F-y-t%E1%BA%BF',
    '/agencies/-so-y-te',
    '/agencies/so--y-te',
    '/agencies/so_y_te',
    '/agencies/so-y-te%0A',
    `/agencies/${'a'.repeat(101)}`,
    '/agencies/so-y-te/targets',
    '/followed/1',
    '/feedback/other',
    '/feedback/receipts/%E0%A4%A',
    '/feedback/receipts/a/b',
    'http://[',
  ])('%s is none, and does not throw', (path) => {
    expect(pathToRoute(path)).toBeNull();
  });

  it('ignores a trailing slash and leaves empty filters out of the address', () => {
    expect(pathToRoute('/targets/15/')).toEqual({ name: 'target', no: 15 });
    expect(pathToRoute('/agencies/so-y-te/')).toEqual({ name: 'agency', id: 'so-y-te' });
    expect(routeToPath({ name: 'tasks', search: { q: '', agency: 'so-tai-chinh' } })).toBe(
      '/tasks?agency=so-tai-chinh',
    );
  });

  it('an id that is no slug does not leave its segment of the address', () => {
    expect(routeToPath({ name: 'agency', id: '../tasks?x' })).toBe('/agencies/..%2Ftasks%3Fx');
  });
});
