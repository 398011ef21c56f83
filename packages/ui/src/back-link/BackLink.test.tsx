import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BackLink } from './BackLink.tsx';

describe('BackLink', () => {
  it('is named by where it leads; the arrow adds nothing to the name', () => {
    render(<BackLink href="/targets">Tất cả chỉ tiêu</BackLink>);
    expect(screen.getByRole('link', { name: 'Tất cả chỉ tiêu' }).getAttribute('href')).toBe('/targets');
  });
});
