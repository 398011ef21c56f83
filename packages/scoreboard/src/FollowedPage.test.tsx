import { createFollowStore, sampleCitizen } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, configure, waitFor, type within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { MountSetup } from '../test/mountForTest.ts';
import { mountReady } from '../test/mountReady.ts';

// Looking for roles takes a while on a busy machine.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 6000 });

const route = { name: 'followed' } as const;

function followed(...subjects: string[]) {
  const follows = createFollowStore();
  for (const subject of subjects) follows.follow(sampleCitizen, subject, '2026-05-01T02:00:00Z');
  return { host: { route, user: sampleCitizen }, follows } satisfies MountSetup;
}

const headings = (view: ReturnType<typeof within>) =>
  view.queryAllByRole('heading', { level: 3 }).map(({ textContent }: HTMLElement) => textContent);

describe('What one follows', () => {
  it('is listed with its state and what changed, in words; the visit begins first', async () => {
    const { view, root, asked, host } = await mountReady(followed('target-20', 'task-2'));
    expect(headings(view)).toHaveLength(2);
    expect(view.getByRole('status').textContent).toBe('Đang theo dõi 2 mục · 2 mục có thay đổi');
    expect(view.getByText(/Số liệu tháng.6\/2026: 39,3%, trước đó 37,5%\./)).toBeTruthy();
    expect(view.getByText(/Đã hoàn thành kỳ quý.2\/2026/)).toBeTruthy();
    expect(view.getByText(/Đây là lần xem đầu tiên/)).toBeTruthy();
    expect(asked).toEqual(['/v1/me/visits', '/v1/me/follows']);
    expect(view.getByRole('link', { name: /5G/ }).getAttribute('href')).toBe('/targets/20');
    expect(host.emitted).toEqual([{ name: 'view:titled', detail: { title: 'Đang theo dõi' } }]);
    await expectNoAxeViolations(root());
  });

  it('says since when changes count, from the second visit on', async () => {
    const setup = followed('target-20');
    setup.follows.startVisit(sampleCitizen, '2026-06-20T02:00:00Z');
    const { view } = await mountReady(setup);
    expect(view.getByText(/^Thay đổi từ lần xem trước, .*20\/6\/2026/)).toBeTruthy();
    expect(view.getByText('Không có thay đổi')).toBeTruthy();
  });

  it('is let go with a way back, which takes the focus', async () => {
    const setup = followed('target-20', 'task-2');
    const { view, user, root, shadow } = await mountReady(setup);
    await user.click(view.getByRole('button', { name: 'Bỏ theo dõi Chỉ tiêu 20' }));
    expect(await view.findByText('Đã bỏ theo dõi Chỉ tiêu 20.')).toBeTruthy();
    expect(setup.follows.list(sampleCitizen).map(({ subject }) => subject)).toEqual(['task-2']);
    const undo = view.getByRole('button', { name: 'Theo dõi lại' });
    expect(shadow.activeElement).toBe(undo);
    await expectNoAxeViolations(root());
    await user.click(undo);
    await waitFor(() => expect(headings(view)).toHaveLength(2));
    expect(setup.follows.list(sampleCitizen)).toHaveLength(2);
  });

  it('stays as it was when letting go fails, and says so', async () => {
    const { view, user } = await mountReady({
      ...followed('target-20'),
      fault: { unfollow: 'forbidden' },
    });
    await user.click(view.getByRole('button', { name: /^Bỏ theo dõi/ }));
    expect((await view.findByRole('alert')).textContent).toContain('Chưa lưu được');
    expect(headings(view)).toHaveLength(1);
  });

  it('is nothing yet: the page says how to begin', async () => {
    const { view, root } = await mountReady(followed());
    expect(view.getByRole('heading', { name: 'Bạn chưa theo dõi mục nào' })).toBeTruthy();
    expect(view.getByRole('link', { name: 'Xem nhiệm vụ' }).getAttribute('href')).toBe('/tasks');
    await expectNoAxeViolations(root());
  });
});

describe('Signed out', () => {
  it('leads to the host’s sign-in and back here, and asks the API nothing', async () => {
    const { view, user, host, asked, root } = await mountReady({ host: { route } });
    await expectNoAxeViolations(root());
    await user.click(view.getByRole('button', { name: 'Đăng nhập' }));
    expect(host.signInsAsked).toEqual([route]);
    expect(asked).toEqual([]);
  });

  it('says so where the host has no sign-in', async () => {
    const { view } = await mountReady({ host: { route, features: ['navigation'] } });
    expect(view.getByRole('heading', { name: 'Ứng dụng này không có đăng nhập' })).toBeTruthy();
    expect(view.queryByRole('button')).toBeNull();
  });

  it('keeps nothing of the person before', async () => {
    const { view, host, asked, root } = await mountReady(followed('target-20'));
    expect(headings(view)).toHaveLength(1);
    await act(async () => host.signOut());
    expect(root().textContent).not.toContain('5G');
    await act(async () => host.signIn({ displayName: 'Người khác', roles: ['citizen'] }));
    await waitFor(() =>
      expect(view.getByRole('heading', { name: 'Bạn chưa theo dõi mục nào' })).toBeTruthy(),
    );
    expect(asked.filter((path) => path === '/v1/me/visits')).toHaveLength(2);
  });

  it('is what a session that ended is told as', async () => {
    const { view } = await mountReady({ ...followed('target-20'), fault: { startVisit: 'unauthorized' } });
    expect(view.getByRole('button', { name: 'Đăng nhập' })).toBeTruthy();
  });
});

describe('When it cannot be read', () => {
  it.each(['startVisit', 'listFollows'] as const)(
    '(%s) it is told in words, and heals by retry',
    async (operation) => {
      const { view, user, root } = await mountReady({
        ...followed('target-20'),
        fault: { [operation]: { fault: 'forbidden', times: 1 } },
      });
      expect(view.getByRole('alert').textContent).toContain('Máy chủ không cho phép xem nội dung này.');
      await expectNoAxeViolations(root());
      await user.click(view.getByRole('button', { name: 'Thử lại' }));
      await waitFor(() => expect(headings(view)).toHaveLength(1));
    },
  );

  it('offline keeps what was read, with its hour', async () => {
    const { view, host } = await mountReady(followed('target-20'));
    await act(async () => host.setOnline(false));
    expect(view.getByText('Đang ngoại tuyến')).toBeTruthy();
    expect(headings(view)).toHaveLength(1);
  });
});
