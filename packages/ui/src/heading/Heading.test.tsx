import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Heading } from './Heading.tsx';

describe('Heading', () => {
  it.each([1, 2, 3, 4] as const)('has the level %i that the caller gives', (level) => {
    render(<Heading level={level}>Chính quyền số</Heading>);
    expect(screen.getByRole('heading', { level, name: 'Chính quyền số' })).toBeTruthy();
  });
});
