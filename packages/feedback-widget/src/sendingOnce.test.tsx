import { sampleAnswers } from '@cantho/testing';
import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountFeedback } from '../test/mountFeedback.ts';

type View = Awaited<ReturnType<typeof mountFeedback>>['view'];

const text = 'Hệ thống chưa được phê duyệt cấp độ.';
const press = (view: View, name = 'Gửi góp ý') => fireEvent.click(view.getByRole('button', { name }));
const sentHeading = (view: View) =>
  view.findByRole('heading', { name: 'Đã tiếp nhận góp ý' }, { timeout: 4000 });

function write(view: View, words = text) {
  fireEvent.click(view.getByRole('radio', { name: 'Phản ánh vướng mắc' }));
  fireEvent.change(view.getByRole('textbox', { name: /^Nội dung góp ý/ }), { target: { value: words } });
}

describe('two tabs with one draft', () => {
  it('make one feedback, and both show its receipt', async () => {
    const first = await mountFeedback();
    write(first.view);
    const second = await first.mountAgain();
    press(first.view);
    press(second.view);
    await sentHeading(first.view);
    await sentHeading(second.view);
    expect(first.feedback.received).toHaveLength(1);
    expect(new Set(first.sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
  });

  it('are told when one sent another text, and may send it as new feedback', async () => {
    const first = await mountFeedback();
    write(first.view);
    const second = await first.mountAgain();
    write(second.view, `${text} Thêm một ý.`);
    press(first.view);
    await sentHeading(first.view);
    press(second.view);
    await second.view.findByText(/^Góp ý này đã được gửi từ một thẻ khác/);
    await first.leave();
    await expectNoAxeViolations(second.root);
    press(second.view, 'Gửi thành góp ý mới');
    await sentHeading(second.view);
    expect(first.feedback.received.map((input) => input.text)).toEqual([text, `${text} Thêm một ý.`]);
  });

  it('wait for one another where the browser has locks', async () => {
    const queue: { name: string; run: () => void }[] = [];
    let isHeld = false;
    const request = async (name: string, ...more: unknown[]) => {
      const work = more.at(-1) as (lock: unknown) => Promise<unknown>;
      const { ifAvailable } = more.length > 1 ? (more[0] as { ifAvailable?: boolean }) : {};
      if (isHeld && ifAvailable) return work(null);
      if (isHeld) await new Promise<void>((run) => queue.push({ name, run }));
      isHeld = true;
      try {
        return await work({ name });
      } finally {
        isHeld = false;
        queue.shift()?.run();
      }
    };
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    let answerNow = () => {};
    let waiting = 0;
    const first = await mountFeedback({
      answer: async (asked, handled) => {
        const isFirst = asked.url.endsWith('/v1/feedback') && waiting++ === 0;
        if (isFirst) await new Promise<void>((resolve) => (answerNow = resolve));
        return handled(asked);
      },
    });
    write(first.view);
    const second = await first.mountAgain();
    press(first.view);
    await waitFor(() => expect(first.sent).toHaveLength(1));
    press(second.view);
    await second.view.findAllByText(/^Một thẻ khác đang gửi/);
    expect(first.sent).toHaveLength(1);
    await act(async () => answerNow());
    await sentHeading(second.view);
    expect(first.feedback.received).toHaveLength(1);
    Reflect.deleteProperty(navigator, 'locks');
  });
});

describe('what the API asks of the signed out', () => {
  it('is fetched when a person begins to write, solved, and sent once with the signs of the form', async () => {
    const asked: string[] = [];
    const { view, feedback, root } = await mountFeedback({
      answer: (request, handled) => {
        if (request.url.endsWith('/v1/challenges')) asked.push(request.method);
        return handled(request);
      },
    });
    expect(asked).toHaveLength(0);
    write(view);
    await waitFor(() => expect(asked).toHaveLength(1));
    press(view);
    await sentHeading(view);
    expect(asked).toHaveLength(1);
    expect(feedback.efforts[0]).toMatchObject({ writtenForMs: 0, solution: { counter: expect.any(Number) } });
    expect(feedback.efforts[0]).not.toHaveProperty('website');
    expect(root.querySelector('input[name="website"]')).toBeNull();
  });

  it('tells of a program that fills in what people do not see', async () => {
    const { view, feedback, root } = await mountFeedback();
    write(view);
    const field = root.querySelector<HTMLInputElement>('input[name="website"]') as HTMLInputElement;
    expect(field.closest('[aria-hidden="true"]')).not.toBeNull();
    expect([field.tabIndex, field.autocomplete]).toEqual([-1, 'off']);
    field.value = 'https://spam.example';
    press(view);
    await sentHeading(view);
    expect(feedback.efforts[0]?.website).toBe('https://spam.example');
  });

  it('is fetched anew, unnoticed, when the first has run out', async () => {
    const fault = { createFeedback: { fault: 'challengeFailed', times: 1 } } as const;
    const { view, feedback, sent } = await mountFeedback({ fault });
    write(view);
    press(view);
    await sentHeading(view);
    expect(sent).toHaveLength(2);
    expect(feedback.received).toHaveLength(1);
  });

  it('is told of when it fails again', async () => {
    const { view, root } = await mountFeedback({ fault: { createFeedback: 'challengeFailed' } });
    write(view);
    press(view);
    await view.findByText(/^Không xác nhận được đây là người gửi thật/);
    await expectNoAxeViolations(root);
  });

  it('is nothing where the API is of an earlier contract', async () => {
    const { view, feedback } = await mountFeedback({
      effort: 'optional',
      fault: { createChallenge: 'notFound' },
    });
    write(view);
    press(view);
    await sentHeading(view);
    expect(feedback.efforts).toEqual([undefined]);
  });
});

describe('how content a person is', () => {
  it('is sent when chosen, and may be taken back with the place kept', async () => {
    const { view, feedback, root } = await mountFeedback();
    write(view);
    fireEvent.click(view.getByRole('radio', { name: '4 – Hài lòng' }));
    press(view, 'Bỏ chọn mức hài lòng');
    expect((root.activeElement as HTMLInputElement).value).toBe('1');
    fireEvent.click(view.getByRole('radio', { name: '2 – Không hài lòng' }));
    press(view);
    await sentHeading(view);
    expect(feedback.received[0]?.rating).toBe(2);
  });
});

describe('similar feedback', () => {
  it('is looked for only when asked, after a pause, with a word on where the text goes', async () => {
    const asked: string[] = [];
    const { view, root } = await mountFeedback({
      answers: sampleAnswers,
      answer: (request, handled) => {
        if (request.url.endsWith('/similar')) asked.push(request.url);
        return handled(request);
      },
    });
    const [about, answers] = Object.entries(sampleAnswers)[0] ?? [];
    expect(about && answers).toBeTruthy();
    write(view);
    await view.findByRole('button', { name: 'Tìm góp ý tương tự đã trả lời' }, { timeout: 3000 });
    expect(view.getByText(/nội dung đang viết được gửi tới máy chủ/)).toBeTruthy();
    expect(asked).toHaveLength(0);
    press(view, 'Tìm góp ý tương tự đã trả lời');
    await waitFor(() =>
      expect(
        view
          .getAllByRole('status')
          .map((s) => s.textContent)
          .join(),
      ).toMatch(/Có thể đã được trả lời|Không thấy/),
    );
    expect(asked).toHaveLength(1);
    await expectNoAxeViolations(root);
  });

  it('does not stand in the way when it fails', async () => {
    const { view } = await mountFeedback({ fault: { findSimilarFeedback: 'html' } });
    write(view);
    const name = 'Tìm góp ý tương tự đã trả lời';
    await view.findByRole('button', { name }, { timeout: 3000 });
    press(view, name);
    await view.findByText('Chưa tìm được. Vẫn gửi góp ý được như thường.');
    press(view);
    await sentHeading(view);
  });
});
