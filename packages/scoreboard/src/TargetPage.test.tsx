import type { Measurement } from '@cantho/api-client';
import {
  createFollowStore,
  type Figures,
  type PublicAnswers,
  sampleAnswers,
  sampleCitizen,
  sampleFigures,
} from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MountSetup, mountScoreboard } from '../test/mountForTest.ts';

interface Setup extends Omit<MountSetup, 'host'> {
  readonly host?: NonNullable<MountSetup['host']>;
}

/** The page of a target, once it and its history are drawn. */
async function openTarget(no: number, { host, ...setup }: Setup = {}) {
  const mounting = await mountScoreboard({ ...setup, host: { route: { name: 'target', no }, ...host } });
  await waitFor(() => expect(mounting.isReady.current).toBe(true), { timeout: 4000 });
  const view = within(mounting.root());
  await waitFor(() => expect(mounting.root().querySelector('.ct-skeleton')).toBeNull());
  const section = (name: string) =>
    within(view.getByRole('heading', { name }).closest('section') as HTMLElement);
  return { ...mounting, view, section, user: userEvent.setup() };
}

/** The sample with the measurements of one indicator in the place of its own. */
function withMeasurements(
  indicatorId: string,
  change: (of: readonly Measurement[]) => Measurement[],
): Figures {
  const own = sampleFigures.measurements.filter((one) => one.indicatorId === indicatorId);
  const others = sampleFigures.measurements.filter((one) => one.indicatorId !== indicatorId);
  return { ...sampleFigures, measurements: [...others, ...change(own)] };
}

const steps = (root: HTMLElement) =>
  [...root.querySelectorAll('.sb-steps li')].map((item) => item.textContent);

// A busy machine takes its time over axe.
vi.setConfig({ testTimeout: 20_000 });

afterEach(() => vi.restoreAllMocks());

describe('What it is and where it stands', () => {
  it('shows number, pillar, verbatim text, and the status with what it means', async () => {
    const { view, host } = await openTarget(20);
    expect(
      view.getByRole('heading', { level: 2, name: 'Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%.' }),
    ).toBeTruthy();
    expect(view.getByText('Chỉ tiêu 20 · Xã hội số')).toBeTruthy();
    expect(view.getByText('Đúng tiến độ')).toBeTruthy();
    expect(view.getByText('Đang tiến đúng nhịp để đạt mục tiêu trong năm.')).toBeTruthy();
    expect(view.getByText('Số liệu tháng 6/2026, tính đến ngày 10/6/2026')).toBeTruthy();
    expect(host.emitted).toEqual([{ name: 'view:titled', detail: { title: 'Chỉ tiêu 20' } }]);
  });

  it.each([
    [20, 'Mục tiêu “tối thiểu 50%” nghĩa là từ 50% trở lên thì đạt.'],
    [7, 'Mục tiêu “trên 90%” nghĩa là phải cao hơn 90%; bằng đúng 90% thì chưa đạt.'],
    [1, 'Mục tiêu “đạt đúng 100%” nghĩa là phải đủ 100%, thiếu một phần nhỏ cũng chưa đạt.'],
  ])('says in words what the goal of %d asks for', async (no, text) => {
    const { view } = await openTarget(no);
    expect(view.getByText(text)).toBeTruthy();
  });

  it('marks sample data once, over the page', async () => {
    const { view, root } = await openTarget(20);
    expect(view.getAllByRole('note')).toHaveLength(1);
    expect(view.getByRole('note').textContent).toContain('Số liệu minh hoạ');
    expect(root().querySelectorAll('.ct-sample')).toHaveLength(0);
    expect(view.getAllByText('Số liệu minh hoạ')).toHaveLength(1);
  });

  it('marks each sample figure where others are real', async () => {
    const figures = withMeasurements('target-20-1', (own) =>
      own.map((one) => (one.period === '2026-01' ? { ...one, sample: false } : one)),
    );
    const { view, section, root } = await openTarget(20, { figures });
    expect(view.getByRole('note').textContent).toContain('Những chỗ có dấu này được tạo ra để trình bày');
    const rows = within(root().querySelector('table') as HTMLElement)
      .getAllByRole('row')
      .slice(1);
    expect(rows.filter((row) => row.textContent?.includes('Số liệu minh hoạ'))).toHaveLength(rows.length - 1);
    expect(section('Nguồn').getByText('Số liệu minh hoạ')).toBeTruthy();
  });
});

describe('Why', () => {
  it('works the pace out step by step, then as a formula with the numbers', async () => {
    const { view, root } = await openTarget(20);
    expect(
      view.getByText(
        'Nhịp độ hiện là 1,05. Từ 0,95 trở lên là đúng tiến độ, từ 0,60 là có nguy cơ, thấp hơn là chậm tiến độ.',
      ),
    ).toBeTruthy();
    expect(steps(root())).toEqual([
      'Mốc xuất phát là 30% (ngày 31/12/2025), mục tiêu là tối thiểu 50%: từ mốc đến mức 50% phải tăng 20 điểm phần trăm.',
      'Đến ngày 10/6/2026 đã qua 44,1% thời gian của năm. Nếu tăng đều thì lúc ấy phải tăng được 8,82 điểm phần trăm.',
      'Thực tế đã tăng 9,3 điểm phần trăm, lên 39,3%.',
      'Lấy mức đã tăng chia cho mức phải tăng: 9,3 ÷ 8,82 = 1,05. Đó là nhịp độ: bằng 1 là vừa đúng nhịp, lớn hơn 1 là nhanh hơn, nhỏ hơn 1 là chậm hơn.',
    ]);
    expect(view.getByText('(39,3 − 30) ÷ (50 − 30) ÷ 44,1% = 1,05')).toBeTruthy();
  });

  it('folds the sum away where it did not decide', async () => {
    const { view, root } = await openTarget(3);
    expect(view.getByText('Đã đạt, vì số liệu mới nhất đáp ứng mục tiêu “đạt đúng 100%”.')).toBeTruthy();
    expect(root().querySelector('.sb-steps')?.closest('details')?.open).toBe(false);
  });

  it('says that figures fell', async () => {
    const figures = withMeasurements('target-20-1', (own) => own.map((one) => ({ ...one, value: 27.5 })));
    const { root } = await openTarget(20, { figures });
    expect(steps(root())[2]).toBe('Thực tế lại giảm 2,5 điểm phần trăm, xuống 27,5%.');
  });

  it('says that figures stayed where they were', async () => {
    const figures = withMeasurements('target-20-1', (own) => own.map((one) => ({ ...one, value: 30 })));
    const { root } = await openTarget(20, { figures });
    expect(steps(root())[2]).toBe('Thực tế chưa tăng, vẫn là 30%.');
  });

  it('says that a goal reached before was lost again, without a pace', async () => {
    const regressed = {
      ...withMeasurements('target-20-1', (own) => own.map((one) => ({ ...one, value: 48 }))),
      bases: { ...sampleFigures.bases, 'target-20-1': { value: 55, asOf: '2025-12-31' } },
    };
    const { view, root } = await openTarget(20, { figures: regressed });
    expect(
      view.getByText('Mốc xuất phát đã đạt mục tiêu, nhưng số liệu mới nhất lại thấp hơn mục tiêu.'),
    ).toBeTruthy();
    expect(steps(root())).toEqual([]);
  });

  it('says that there is no base to judge by', async () => {
    const { view, root } = await openTarget(5);
    expect(
      view.getByText('Đã có số liệu, nhưng chưa có mốc xuất phát ghi rõ ngày nên chưa tính được nhịp độ.'),
    ).toBeTruthy();
    expect(view.getByText('chưa có')).toBeTruthy();
    expect(steps(root())).toEqual([]);
  });

  it('says that the year is over', async () => {
    const { view } = await openTarget(20, { today: '2027-01-20' });
    expect(view.getByText('Năm của kế hoạch đã hết mà mục tiêu chưa đạt.')).toBeTruthy();
  });

  it('says that nothing was reported, that this is not 0, and keeps all that the plan says', async () => {
    const { view, root, section } = await openTarget(20, { figures: 'none' });
    expect(
      view.getByText('Chưa có báo cáo nào được công bố. Chưa có số liệu không có nghĩa là bằng 0.'),
    ).toBeTruthy();
    expect(view.queryByRole('meter')).toBeNull();
    expect(view.queryByRole('figure')).toBeNull();
    expect(view.queryByRole('note')).toBeNull();
    expect(
      section('Diễn biến theo tháng').getByText('Chưa có báo cáo nào được công bố cho chỉ tiêu này.'),
    ).toBeTruthy();
    expect(section('Nguồn').getByText('Phụ lục I, dòng 20')).toBeTruthy();
    expect(section('Nguồn').getByText('Chưa có báo cáo nào, nên chưa có nguồn số liệu.')).toBeTruthy();
    expect(section('Nhiệm vụ liên quan').getByText('Chưa có báo cáo')).toBeTruthy();
    await expectNoAxeViolations(root());
  });
});

describe('How it went', () => {
  it('is a chart whose points are read one by one, with the goal and corrections marked', async () => {
    const { view } = await openTarget(20);
    const figure = within(view.getByRole('figure'));
    expect(figure.getByText('Từ 30,6% (tháng 1/2026) đến 39,3% (tháng 6/2026).')).toBeTruthy();
    expect(figure.getByText('Mục tiêu: tối thiểu 50%')).toBeTruthy();
    expect(figure.getByText('đã đính chính')).toBeTruthy();
    const slider = figure.getByRole('slider', { name: 'Số liệu từng tháng' });
    expect(slider.getAttribute('aria-valuetext')).toBe('tháng\u00a06/2026: 39,3%');
  });

  it('has an equal table, in which a correction and what it stands in the place of are two rows', async () => {
    const { view, user } = await openTarget(20);
    const figure = within(view.getByRole('figure'));
    await user.click(figure.getByText('Xem bảng số liệu và các lần đính chính'));
    const rows = figure.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(7);
    expect(rows[1]?.textContent).toContain('37,5% (bản đính chính, thay cho 36%)');
    expect(rows[2]?.textContent).toContain('36% (đã được đính chính)');
    expect(rows[2]?.querySelector('s')?.textContent).toBe('36%');
  });

  it('leaves a missing month out of the line and says so in the table', async () => {
    const figures = withMeasurements('target-20-1', (own) =>
      own.filter(({ period }) => period !== '2026-03'),
    );
    const { view, root } = await openTarget(20, { figures });
    expect(view.getByText(/1 tháng chưa có số liệu\.$/)).toBeTruthy();
    expect(root().querySelectorAll('.ct-chart-line')).toHaveLength(2);
    const row = view.getByRole('rowheader', { name: /^tháng\s3\/2026$/ }).closest('tr');
    expect(row?.textContent).toContain('Chưa có số liệu');
  });
});

describe('A milestone', () => {
  it('has no number, pace or chart: what it is, what was reported, month by month', async () => {
    const { view, root, section } = await openTarget(12);
    expect(view.getByText('Đã có báo cáo, nhưng cột mốc thì không đo được là nhanh hay chậm.')).toBeTruthy();
    expect(
      view.getByText('Trung tâm giám sát, điều hành thông minh thành phố được hoàn thiện và vận hành'),
    ).toBeTruthy();
    expect(
      section('Diễn biến theo tháng').getByText(
        'Có 6 báo cáo, từ tháng 1/2026 đến tháng 6/2026. Báo cáo gần nhất cho biết việc này chưa hoàn thành.',
      ),
    ).toBeTruthy();
    expect(view.queryByRole('figure')).toBeNull();
    expect(view.queryByRole('meter')).toBeNull();
    expect(view.getAllByRole('row')).toHaveLength(7);
    expect(root().textContent).not.toContain('%');
    await expectNoAxeViolations(root());
  });

  it('says since when it is reached', async () => {
    const { view } = await openTarget(12, { today: '2026-12-20' });
    expect(view.getByText(/Báo cáo cho biết việc này đã hoàn thành từ tháng 11\/2026\.$/)).toBeTruthy();
    expect(view.getByText('Đã đạt, vì báo cáo gần nhất cho biết việc này đã hoàn thành.')).toBeTruthy();
  });

  it('not reported yet, is no number either', async () => {
    const { view, root } = await openTarget(12, { figures: 'none' });
    expect(view.queryByRole('table')).toBeNull();
    expect(view.getByText('Chưa cơ quan nào báo cáo số liệu.')).toBeTruthy();
    expect(root().textContent).not.toMatch(/\b0\s?%/);
  });
});

describe('A whole of two indicators', () => {
  it('is explained from both, each with its own status, goal and chart', async () => {
    const { view, root, section } = await openTarget(15);
    const whole = section('Vì sao cả chỉ tiêu có trạng thái này?');
    expect(whole.getByText('Chỉ tiêu này gồm 2 chỉ số và chỉ đạt khi cả 2 chỉ số đều đạt.')).toBeTruthy();
    expect(whole.getAllByRole('listitem').map((item) => item.textContent?.slice(0, 20))).toEqual([
      'Đã đạtChỉ số 1: Tỷ l',
      'Có nguy cơChỉ số 2: ',
    ]);
    expect(
      whole.getByText(/trạng thái đáng lo nhất trong các chỉ số: “Có nguy cơ”, theo chỉ số 2\.$/),
    ).toBeTruthy();
    expect(view.getAllByRole('meter')).toHaveLength(2);
    expect(view.getAllByRole('figure')).toHaveLength(2);
    expect(view.getAllByText('Mục tiêu: đạt đúng 100%', { selector: '.ct-meter-goal' })).toHaveLength(2);
    expect(section('Nguồn').getByRole('heading', { name: 'Số liệu hiện tại: chỉ số 2' })).toBeTruthy();
    await expectNoAxeViolations(root());
  });

  it('is met once both are', async () => {
    const figures = withMeasurements('target-15-2', (own) => own.map((one) => ({ ...one, value: 100 })));
    const { section } = await openTarget(15, { figures });
    expect(
      section('Vì sao cả chỉ tiêu có trạng thái này?').getByText(
        'Cả 2 chỉ số đều đã đạt, nên chỉ tiêu đã đạt.',
      ),
    ).toBeTruthy();
  });
});

describe('Who, and what else', () => {
  it('names the agencies and leads to the page of each', async () => {
    const { section, host, user } = await openTarget(20);
    const agencies = section('Cơ quan thực hiện');
    expect(agencies.getByText('Nhóm cơ quan')).toBeTruthy();
    await user.click(agencies.getByRole('link', { name: 'Sở Khoa học và Công nghệ' }));
    expect(host.opened.at(-1)?.route).toEqual({ name: 'agency', id: 'so-khoa-hoc-va-cong-nghe' });
  });

  it('shows related tasks with the words both use, and says that the plan draws no such link', async () => {
    const { section, host, user } = await openTarget(20);
    const related = section('Nhiệm vụ liên quan');
    expect(
      related.getByText('Do nhóm biên soạn đối chiếu theo từ ngữ; Kế hoạch không nêu liên kết này.'),
    ).toBeTruthy();
    expect(related.getByText('mạng 5G', { selector: 'mark' })).toBeTruthy();
    expect(related.getByText('Đang thực hiện')).toBeTruthy();
    expect(related.getByText('Hạn 31/12/2026')).toBeTruthy();
    await user.click(related.getByRole('link', { name: 'Phát triển mạng 5G tại thành phố.' }));
    expect(host.opened.at(-1)?.route).toEqual({ name: 'task', no: 27 });
  });

  it('says so where no task uses the same words', async () => {
    const { section } = await openTarget(2);
    expect(
      section('Nhiệm vụ liên quan').getByText('Không có nhiệm vụ nào dùng chung từ ngữ với chỉ tiêu này.'),
    ).toBeTruthy();
  });

  it('shows public answers with question, agency and day', async () => {
    const { section, root } = await openTarget(20, { answers: sampleAnswers });
    const items = section('Trả lời công khai').getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(items[0]?.textContent).toContain('Câu hỏi');
    expect(items[0]?.textContent).toContain('Khi nào xã tôi có sóng 5G?');
    expect(items[0]?.textContent).toContain('Sở Khoa học và Công nghệ · trả lời ngày 10/6/2026');
    await expectNoAxeViolations(root());
  });

  it('says that there is no answer yet, and how to ask', async () => {
    const { section, host, user } = await openTarget(20);
    const answers = section('Trả lời công khai');
    expect(answers.getByText('Chưa có trả lời công khai')).toBeTruthy();
    await user.click(answers.getByRole('link', { name: 'Góp ý về chỉ tiêu này' }));
    expect(host.opened.at(-1)?.route).toEqual({ name: 'feedback', search: { about: 'target-20' } });
  });

  it('pages many answers, and takes the reader to the top of the list', async () => {
    const one = sampleAnswers['target-20']?.[0];
    if (!one) throw new Error('expected a sample answer, received none');
    const many: PublicAnswers = {
      'target-20': Array.from({ length: 61 }, (_, index) => ({
        ...one,
        id: `${index}`,
        text: `Trả lời ${index}`,
      })),
    };
    const { section, user, asked, shadow } = await openTarget(20, { answers: many });
    const answers = section('Trả lời công khai');
    expect(answers.getAllByRole('list')[0]?.children).toHaveLength(5);
    expect(answers.getByText('Xem thêm 55 trả lời')).toBeTruthy();
    await user.click(answers.getByRole('button', { name: 'Trả lời cũ hơn' }));
    await waitFor(() => expect(answers.getAllByRole('listitem')).toHaveLength(1));
    expect(shadow.activeElement?.querySelector('h3')?.textContent).toBe('Trả lời công khai');
    expect(answers.queryByRole('button', { name: 'Trả lời cũ hơn' })).toBeNull();
    expect(asked.filter((path) => path === '/v1/answers')).toHaveLength(2);
  });
});

describe('Where from', () => {
  it('gives document, place, words and hash of the plan, and the report behind the figure', async () => {
    const { section, user } = await openTarget(20);
    const source = section('Nguồn');
    expect(
      await source.findByText('Kế hoạch Chuyển đổi số thành phố Cần Thơ năm 2026 (224/KH-UBND)'),
    ).toBeTruthy();
    expect(source.getByText(/ban hành ngày 31\/12\/2025/)).toBeTruthy();
    expect(source.getByText('Phụ lục I, dòng 20')).toBeTruthy();
    expect(source.getByText('Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%.')).toBeTruthy();
    expect(source.getByText('Báo cáo tháng 6/2026 (số liệu minh hoạ)')).toBeTruthy();
    expect(source.getByText('tháng 6/2026')).toBeTruthy();
    const hash = source.getByText(/^[0-9a-f]{64}$/).textContent;
    await user.click(source.getByRole('button', { name: 'Chép mã' }));
    expect(await navigator.clipboard.readText()).toBe(hash);
    expect(await source.findByRole('button', { name: 'Đã chép' })).toBeTruthy();
  });

  it('names the plan by its number while its title is not known', async () => {
    const { section } = await openTarget(20, { fault: { getPlan: 'notFound' } });
    expect(section('Nguồn').getByText('224/KH-UBND')).toBeTruthy();
  });

  it('leads to the document where it has an address', async () => {
    const url = 'https://example.org/bao-cao.pdf';
    const figures = withMeasurements('target-20-1', (own) =>
      own.map((one) => ({ ...one, document: { title: 'Báo cáo', number: '12/BC', url } })),
    );
    const { section } = await openTarget(20, { figures });
    expect(section('Nguồn').getByRole('link', { name: 'Báo cáo (12/BC)' }).getAttribute('href')).toBe(url);
  });
});

describe('Following', () => {
  const signedIn = { host: { user: sampleCitizen } };

  it('signed out, asks the host to sign in and to come back here, and asks the API nothing', async () => {
    const { view, user, host, asked, root } = await openTarget(20);
    await user.click(view.getByRole('button', { name: /Đăng nhập để theo dõi/ }));
    expect(host.signInsAsked).toEqual([{ name: 'target', no: 20 }]);
    expect(asked).not.toContain('/v1/me/follows');
    await expectNoAxeViolations(root());
  });

  it('is drawn at once, kept by the API, and leads to what is followed', async () => {
    const follows = createFollowStore();
    const { view, user, host, root } = await openTarget(20, { ...signedIn, follows, latency: 30 });
    const button = await view.findByRole('button', { name: 'Theo dõi chỉ tiêu 20', pressed: false });
    await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull());
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await user.click(await view.findByRole('link', { name: 'Xem mục đang theo dõi' }));
    expect(follows.list(sampleCitizen).map(({ subject }) => subject)).toEqual(['target-20']);
    expect(host.opened.at(-1)?.route).toEqual({ name: 'followed' });
    await expectNoAxeViolations(root());
  });

  it('can be ended', async () => {
    const follows = createFollowStore();
    follows.follow(sampleCitizen, 'target-20', '2026-06-01T02:00:00Z');
    const { view, user } = await openTarget(20, { ...signedIn, follows });
    await user.click(await view.findByRole('button', { name: 'Đang theo dõi chỉ tiêu 20', pressed: true }));
    await view.findByRole('button', { name: 'Theo dõi chỉ tiêu 20', pressed: false });
    await waitFor(() => expect(follows.list(sampleCitizen)).toEqual([]));
  });

  it.each([
    ['forbidden', 'Máy chủ không cho phép xem nội dung này.'],
    ['tooManyFollows', 'Bạn đã theo dõi 200 mục, là số nhiều nhất. Xin bỏ bớt một mục rồi thử lại.'],
    ['unauthorized', 'Phiên đăng nhập đã hết. Xin đăng nhập lại rồi thử lần nữa.'],
  ] as const)('undoes what failed (%s) and says why', async (fault, why) => {
    const { view, user, root } = await openTarget(20, { ...signedIn, fault: { follow: fault } });
    await user.click(await view.findByRole('button', { name: 'Theo dõi chỉ tiêu 20' }));
    const alert = await view.findByRole('alert');
    expect(alert.textContent).toContain('Chưa theo dõi được');
    expect(alert.textContent).toContain(why);
    expect(view.getByRole('button', { name: 'Theo dõi chỉ tiêu 20', pressed: false })).toBeTruthy();
    await expectNoAxeViolations(root());
  });

  it('says so when it could not be ended', async () => {
    const follows = createFollowStore();
    follows.follow(sampleCitizen, 'target-20', '2026-06-01T02:00:00Z');
    const { view, user } = await openTarget(20, { ...signedIn, follows, fault: { unfollow: 'forbidden' } });
    await user.click(await view.findByRole('button', { name: 'Đang theo dõi chỉ tiêu 20' }));
    expect((await view.findByRole('alert')).textContent).toContain('Chưa bỏ theo dõi được');
    expect(view.getByRole('button', { name: 'Đang theo dõi chỉ tiêu 20', pressed: true })).toBeTruthy();
  });

  it('is tried also where the list of what is followed could not be had', async () => {
    const follows = createFollowStore();
    const { view, user } = await openTarget(20, {
      ...signedIn,
      follows,
      fault: { listFollows: { fault: 'html', times: 1 } },
    });
    await user.click(await view.findByRole('button', { name: 'Theo dõi chỉ tiêu 20' }));
    expect(await view.findByRole('button', { name: 'Đang theo dõi chỉ tiêu 20' })).toBeTruthy();
    expect(follows.list(sampleCitizen)).toHaveLength(1);
  });

  it('knows what a person follows once signed in, and forgets it signed out', async () => {
    const follows = createFollowStore();
    follows.follow(sampleCitizen, 'target-20', '2026-06-01T02:00:00Z');
    const { view, host } = await openTarget(20, { follows });
    await act(async () => host.signIn());
    expect(await view.findByRole('button', { name: 'Đang theo dõi chỉ tiêu 20' })).toBeTruthy();
    await act(async () => host.signOut());
    expect(view.getByRole('button', { name: /Đăng nhập để theo dõi/ })).toBeTruthy();
  });

  it('is not offered by a host without sign-in', async () => {
    const { view } = await openTarget(20, { host: { features: ['navigation'] } });
    expect(view.queryByRole('button', { name: /theo dõi/ })).toBeNull();
  });
});

describe('Taking it along', () => {
  it('copies the address of this target, without the filters of the list', async () => {
    const { view, user } = await openTarget(20, {
      host: { route: { name: 'target', no: 20, search: { status: 'met' } } },
    });
    await user.click(view.getByRole('button', { name: 'Chép liên kết' }));
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/targets/20');
    expect(await view.findByText('Đã chép', { selector: '[role="status"]' })).toBeTruthy();
  });

  it('shows the address to be copied by hand where there is no clipboard', async () => {
    const { view, user } = await openTarget(20);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(view.getByRole('button', { name: 'Chép liên kết' }));
    expect((await view.findByLabelText<HTMLInputElement>('Hãy tự chép địa chỉ này')).value).toContain(
      '/targets/20',
    );
  });

  it('prints, with all that is folded opened for the paper and folded again', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const { view, root, user } = await openTarget(20);
    const folds = () => [...root().querySelectorAll('details')].map((fold) => fold.open);
    expect(folds()).toContain(false);
    await user.click(view.getByRole('button', { name: 'In trang' }));
    expect(print).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('beforeprint'));
    expect(folds()).not.toContain(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(folds()).toContain(false);
    expect(view.getByText(/^In từ http.*\/targets\/20\. Đánh giá theo ngày 1\/7\/2026\.$/)).toBeTruthy();
  });

  it('offers the figures as files, and says what is in them', async () => {
    const { view } = await openTarget(20);
    const link = (name: RegExp) => view.getByRole('link', { name }).getAttribute('href');
    expect(link(/CSV/)).toBe('http://localhost:4002/v1/exports/measurements?format=csv&targetNo=20');
    expect(link(/JSON/)).toBe('http://localhost:4002/v1/exports/measurements?format=json&targetNo=20');
    expect(
      view.getByText(/^Số liệu đến ngày 10\/6\/2026\. .*Giấy phép: CC-BY-4\.0\..*số liệu minh hoạ/),
    ).toBeTruthy();
  });
});

describe('When a part fails', () => {
  it.each([
    ['listMeasurements', 'Chưa tải được diễn biến', 'figure'],
    ['listAnswers', 'Chưa tải được trả lời công khai', 'listitem'],
  ] as const)(
    '%s has an error with a retry of its own, and the rest stays',
    async (operation, title, role) => {
      const { view, user, root, section } = await openTarget(20, {
        answers: sampleAnswers,
        fault: { [operation]: { fault: 'malformed', times: 1 } },
      });
      const alert = view.getByRole('alert');
      expect(alert.textContent).toContain(title);
      expect(view.getByText('39,3%', { selector: '.ct-meter-value' })).toBeTruthy();
      expect(section('Nguồn').getByText('Phụ lục I, dòng 20')).toBeTruthy();
      await expectNoAxeViolations(root());
      await user.click(within(alert).getByRole('button', { name: 'Thử lại' }));
      await waitFor(() => expect(view.queryByRole('alert')).toBeNull());
      expect(view.getAllByRole(role).length).toBeGreaterThan(0);
    },
  );

  it('shows the row of the list while the target itself cannot be read, each missing part with a retry', async () => {
    const { view, host, root } = await mountedList({ fault: { getTarget: 'malformed' } });
    await act(async () => host.goTo({ name: 'target', no: 20 }));
    expect(await view.findByText('Chưa tải được phần trích dẫn từ kế hoạch.')).toBeTruthy();
    expect(view.getByText('Chưa tải được nhiệm vụ liên quan.')).toBeTruthy();
    expect(view.getByText('39,3%', { selector: '.ct-meter-value' })).toBeTruthy();
    expect(await view.findByRole('figure')).toBeTruthy();
    await expectNoAxeViolations(root());
  });

  it('keeps the last good data with their hour while offline', async () => {
    const { view, host, root } = await openTarget(20);
    await act(async () => host.setOnline(false));
    expect(view.getByText('Đang ngoại tuyến')).toBeTruthy();
    expect(view.getByText(/^Đang hiện số liệu tải lúc .*\d{2}:\d{2}/)).toBeTruthy();
    expect(view.getByRole('figure')).toBeTruthy();
    await expectNoAxeViolations(root());
  });

  it('says how old the row of the list is where nothing else is here', async () => {
    const { view, host } = await mountedList({});
    await act(async () => host.setOnline(false));
    await act(async () => host.goTo({ name: 'target', no: 20 }));
    expect(await view.findByText(/^Đang hiện số liệu tải lúc .*\d{2}:\d{2}/)).toBeTruthy();
  });

  it.each([31, 2_000_000])('%d is not in the plan, and the page says so', async (no) => {
    const { view, root, host, user } = await openTarget(no);
    expect(view.getByRole('heading', { name: `Kế hoạch không có chỉ tiêu số ${no}` })).toBeTruthy();
    await expectNoAxeViolations(root());
    await user.click(view.getAllByRole('link', { name: 'Tất cả chỉ tiêu' }).at(-1) as HTMLElement);
    expect(host.navigation.route.get()).toEqual({ name: 'targets' });
  });
});

async function mountedList(setup: Setup) {
  const mounting = await mountScoreboard({ ...setup, host: { route: { name: 'targets' }, ...setup.host } });
  await waitFor(() => expect(mounting.isReady.current).toBe(true), { timeout: 4000 });
  return { ...mounting, view: within(mounting.root()) };
}

describe('In each language', () => {
  const headings = { vi: 'Nguồn', en: 'Source', km: 'ប្រភព' } as const;
  const pages = (['vi', 'en', 'km'] as const).flatMap((locale) =>
    [20, 12, 15].map((no) => [locale, no] as const),
  );

  it.each(pages)('%s: all words of %d are there, and axe finds nothing', async (locale, no) => {
    const { view, root } = await openTarget(no, {
      answers: sampleAnswers,
      host: { locale, user: sampleCitizen },
    });
    expect(view.getByRole('heading', { name: headings[locale] })).toBeTruthy();
    // A message that is missing is drawn as its name.
    expect(root().textContent).not.toMatch(/\b[a-z]+[a-zA-Z]*\.[a-z][a-zA-Z.]+\b/);
    await expectNoAxeViolations(root());
  });

  it('the plan’s words stay Vietnamese and are marked so', async () => {
    const { view } = await openTarget(20, { host: { locale: 'en' }, answers: sampleAnswers });
    const marked = (text: string | RegExp) =>
      view.getAllByText(text).map((one) => one.closest('[lang]')?.getAttribute('lang'));
    expect(new Set(marked('Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%.'))).toEqual(new Set(['vi']));
    expect(marked(/Khi nào xã tôi có sóng 5G/)).toEqual(['vi']);
    expect(marked('“mạng 5G”')).toEqual(['vi']);
  });
});
