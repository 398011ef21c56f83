import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Waiting } from './Waiting.tsx';

const shapes = [{ shape: 'heading' }, { shape: 'card', count: 2 }] as const;

it('announces once that it is loading, and then once that this takes long', () => {
  const { rerender } = render(<Waiting label="Đang tải" shapes={shapes} />);
  expect(screen.getByRole('status').textContent).toBe('Đang tải');
  rerender(<Waiting label="Đang tải" slowText="Mạng đang chậm" shapes={shapes} />);
  expect(screen.getByRole('status').textContent).toBe('Mạng đang chậm');
});
