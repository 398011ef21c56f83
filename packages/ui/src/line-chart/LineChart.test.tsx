import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { height, indexAt, lastWithValue, pathOf, runs } from './chartGeometry.ts';
import { LineChart, type LineChartProps } from './LineChart.tsx';

const props: LineChartProps = {
  label: 'Theo tháng',
  summary: 'Từ 40% lên 60%.',
  points: [40, null, 50, 60].map((value, index) => ({
    label: `Tháng ${index + 1}`,
    shortLabel: `T${index + 1}`,
    value,
  })),
  goal: 70,
  goalText: 'Mục tiêu: 70%',
  formatValue: (value) => `${value}%`,
  tableLabel: 'Xem bảng',
  table: <p>bảng</p>,
};

const readout = () => document.querySelector('.ct-chart-readout [data-current]')?.textContent;
const paths = (container: Element, name: string) =>
  [...container.querySelectorAll(`svg .${name}`)].map((path) => path.getAttribute('d'));

describe('LineChart', () => {
  it('is a figure with caption, summary and a table behind', async () => {
    render(<LineChart {...props} />);
    const figure = screen.getByRole('figure');
    expect(within(figure).getByText('Theo tháng')).toBeTruthy();
    expect(within(figure).getByText('Từ 40% lên 60%.')).toBeTruthy();
    const details = figure.querySelector('details');
    expect(details?.open).toBe(false);
    await userEvent.click(screen.getByText('Xem bảng'));
    expect(details?.open).toBe(true);
    expect(details?.textContent).toContain('bảng');
  });

  it('breaks the line at a missing month and draws no dot there', () => {
    const { container } = render(<LineChart {...props} />);
    expect(paths(container, 'ct-chart-line')).toEqual(['M12.5 60h0', 'M62.5 50L87.5 40h0']);
    expect(paths(container, 'ct-chart-dot')).toHaveLength(3);
  });

  it('reads one point after another by arrow keys, gaps too, in one tab stop', async () => {
    render(<LineChart {...props} pointsLabel="Số liệu từng tháng" />);
    await userEvent.tab();
    const slider = screen.getByRole('slider', { name: 'Số liệu từng tháng' });
    expect(document.activeElement).toBe(slider);
    expect(slider.getAttribute('aria-valuetext')).toBe('Tháng 4');
    // jsdom has no keys of native sliders: their effect is the change.
    fireEvent.change(slider, { target: { value: '1' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('Tháng 2');
    expect(readout()).toBe('Tháng 2');
    await userEvent.tab();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('shows the point under the pointer, with a ring where it has a value, and goes back by Escape', () => {
    const { container } = render(<LineChart {...props} />);
    const slider = screen.getByRole('slider', { name: 'Theo tháng' });
    const field = slider.parentElement as HTMLElement;
    field.getBoundingClientRect = () => ({ left: 100, width: 400 }) as DOMRect;
    expect(readout()).toBe('Tháng 4');
    fireEvent.pointerMove(field, { clientX: 320 });
    expect(readout()).toBe('Tháng 3');
    expect(container.querySelectorAll('.ct-chart-ring')).toHaveLength(1);
    fireEvent.pointerDown(field, { clientX: 205 });
    expect(readout()).toBe('Tháng 2');
    expect(container.querySelectorAll('.ct-chart-ring')).toHaveLength(0);
    fireEvent.keyDown(slider, { key: 'Escape' });
    expect(readout()).toBe('Tháng 4');
    expect(container.querySelectorAll('.ct-chart-guide')).toHaveLength(0);
  });

  it('marks a corrected point by its shape and in words', () => {
    const points = props.points.map((point, index) => ({ ...point, corrected: index === 3 }));
    const { container } = render(<LineChart {...props} points={points} correctedText="đã đính chính" />);
    expect(container.querySelectorAll('.ct-chart-plot .ct-chart-corrected')).toHaveLength(1);
    expect(container.querySelectorAll('.ct-chart-dot')).toHaveLength(2);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('Tháng 4 (đã đính chính)');
    expect(screen.getByText('đã đính chính')).toBeTruthy();
  });

  it('draws the goal where it lies on the scale, and none without a goal', () => {
    const { container, rerender } = render(<LineChart {...props} goalText={undefined} />);
    expect(paths(container, 'ct-chart-goal')).toEqual(['M0 30H100']);
    rerender(<LineChart {...props} goal={undefined} goalText={undefined} />);
    expect(paths(container, 'ct-chart-goal')).toEqual([]);
  });

  it('lengthens the scale to the greatest value', () => {
    render(<LineChart {...props} points={[{ label: 'Tháng 1', shortLabel: 'T1', value: 250 }]} />);
    expect(screen.getByText('250%')).toBeTruthy();
    expect(screen.getByText('125%')).toBeTruthy();
  });
});

describe('The chart’s geometry', () => {
  it('has no runs without values', () => {
    expect(runs([null, null], 0, 100)).toEqual([]);
  });

  it('keeps a value outside the scale at its edge', () => {
    expect(height(150, 0, 100)).toBe(0);
    expect(height(-5, 0, 100)).toBe(100);
  });

  it('puts all values at the bottom of an empty scale', () => {
    expect(height(5, 5, 5)).toBe(100);
  });

  it.each([
    [-0.1, 0],
    [0, 0],
    [0.24, 0],
    [0.26, 1],
    [1, 3],
  ])('finds at %d of the width the point %i of four', (share, index) => {
    expect(indexAt(share, 4)).toBe(index);
  });

  it('starts from the newest value, or from the last month where there is none', () => {
    expect(lastWithValue([1, null, 2, null])).toBe(2);
    expect(lastWithValue([null, null])).toBe(1);
  });

  it('makes a dot of one place', () => {
    expect(pathOf([{ x: 33.33333, y: 10 }])).toBe('M33.33 10h0');
  });
});
