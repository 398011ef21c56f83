import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SampleMark } from './SampleMark.tsx';

it('says in words that a figure is a sample; the icon is a decoration', () => {
  const { container } = render(<SampleMark label="Số liệu minh hoạ" />);
  expect(container.textContent?.trim()).toBe('Số liệu minh hoạ');
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
