import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SampleBanner } from './SampleBanner.tsx';

describe('SampleBanner', () => {
  it('says that the numbers are samples, without interrupting', () => {
    render(<SampleBanner label="Số liệu minh hoạ" />);
    expect(screen.getByRole('note').textContent).toBe('Số liệu minh hoạ');
  });
});
