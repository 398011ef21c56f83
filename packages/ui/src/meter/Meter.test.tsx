import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Meter, type MeterProps } from './Meter.tsx';

const props: MeterProps = {
  label: 'Hài lòng với dịch vụ công trực tuyến',
  value: 45,
  valueText: '45%',
  goal: 90,
  goalText: 'Mục tiêu: trên 90%',
};

const attribute = (container: Element, selector: string, name: string) =>
  container.querySelector(selector)?.getAttribute(name);

describe('Meter', () => {
  it('is a meter named by its label, whose text holds value and goal', () => {
    render(<Meter {...props} />);
    const meter = screen.getByRole('meter', { name: String(props.label) });
    expect(meter.getAttribute('aria-valuenow')).toBe('45');
    expect(meter.getAttribute('aria-valuemin')).toBe('0');
    expect(meter.getAttribute('aria-valuemax')).toBe('100');
    expect(meter.getAttribute('aria-valuetext')).toBe('45%; Mục tiêu: trên 90%');
  });

  it('draws value and goal on one scale', () => {
    const { container } = render(<Meter {...props} />);
    expect(attribute(container, '.ct-meter-fill', 'width')).toBe('45%');
    expect(attribute(container, 'circle', 'cx')).toBe('90%');
  });

  it('without a value is no meter and draws no bar, so that missing is not read as 0', () => {
    const { container } = render(<Meter {...props} value={null} valueText="Chưa có số liệu" />);
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByText('Chưa có số liệu')).toBeTruthy();
    expect(container.querySelector('.ct-meter-fill')).toBeNull();
    expect(attribute(container, 'circle', 'cx')).toBe('90%');
  });

  it('with the value 0 is a meter at 0', () => {
    const { container } = render(<Meter {...props} value={0} valueText="0%" />);
    expect(screen.getByRole('meter').getAttribute('aria-valuenow')).toBe('0');
    expect(attribute(container, '.ct-meter-fill', 'width')).toBe('0%');
  });

  it.each([
    ['>', 'ct-meter-open'],
    ['>=', 'ct-meter-closed'],
    ['=', 'ct-meter-closed'],
  ] as const)('marks a goal with the comparator %s as %s', (comparator, mark) => {
    const { container } = render(<Meter {...props} comparator={comparator} />);
    expect(attribute(container, 'circle', 'class')).toBe(mark);
  });

  it('lengthens the scale for a value beyond 100, and keeps to a scale that is given', () => {
    const { container, rerender } = render(<Meter {...props} value={200} />);
    expect(attribute(container, '.ct-meter-fill', 'width')).toBe('100%');
    expect(attribute(container, 'circle', 'cx')).toBe('45%');
    rerender(<Meter {...props} value={200} max={180} />);
    expect(attribute(container, '.ct-meter-fill', 'width')).toBe('100%');
    expect(attribute(container, 'circle', 'cx')).toBe('50%');
  });
});
