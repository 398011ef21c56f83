import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StatusTag } from './StatusTag.tsx';
import { type StatusName, statuses } from './statuses.ts';

describe('StatusTag', () => {
  it('says the state in words and repeats it as a shape', () => {
    const { container } = render(<StatusTag status="offTrack" label="Chậm tiến độ" />);
    expect(screen.getByText('Chậm tiến độ')).toBeTruthy();
    expect(container.querySelector('svg[aria-hidden="true"]')).toBeTruthy();
    expect(container.querySelector('.ct-tone-off-track')).toBeTruthy();
  });

  it('opens below itself what the state means', async () => {
    render(
      <StatusTag
        status="atRisk"
        label="Có nguy cơ"
        meaning="Chậm hơn kế hoạch một phần."
        meaningLabel="nghĩa là gì?"
      />,
    );
    const fold = screen.getByRole<HTMLDetailsElement>('group');
    expect(fold.open).toBe(false);
    expect(fold.querySelector('summary')?.textContent).toBe('Có nguy cơ: nghĩa là gì?');
    await userEvent.click(screen.getByText('Có nguy cơ'));
    expect(fold.open).toBe(true);
    expect(fold.textContent).toContain('Chậm hơn kế hoạch một phần.');
  });

  it('or has the sentence always there', () => {
    const { container } = render(
      <StatusTag status="met" label="Đã đạt" meaning="Số liệu đã đạt mục tiêu." meaningAs="text" />,
    );
    expect(container.textContent).toBe('Đã đạt Số liệu đã đạt mục tiêu.');
    expect(container.querySelector('details')).toBeNull();
  });

  it.each(Object.entries(statuses))('has a shape beside the words for "%s"', (status) => {
    const { container } = render(<StatusTag status={status as StatusName} label="Trạng thái" />);
    expect(container.querySelectorAll('svg > path').length).toBeGreaterThan(0);
    expect(container.textContent).toBe('Trạng thái');
  });
});
