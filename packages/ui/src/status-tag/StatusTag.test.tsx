import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StatusTag } from './StatusTag.tsx';

describe('StatusTag', () => {
  it('says the state in words and repeats it as a shape', () => {
    const { container } = render(<StatusTag status="offTrack" label="Chậm tiến độ" />);
    expect(screen.getByText('Chậm tiến độ')).toBeTruthy();
    expect(container.querySelector('svg[aria-hidden="true"]')).toBeTruthy();
    expect(container.querySelector('.ct-tone-off-track')).toBeTruthy();
  });
});
