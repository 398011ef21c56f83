import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { baseCss } from '../styles.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

describe('VisuallyHidden', () => {
  it('is part of the name, though the base stylesheet clips it', () => {
    render(
      <button type="button">
        Xoá <VisuallyHidden>bộ lọc trạng thái</VisuallyHidden>
      </button>,
    );
    expect(screen.getByRole('button', { name: 'Xoá bộ lọc trạng thái' })).toBeTruthy();
    expect(baseCss).toContain('.ct-visually-hidden');
  });
});
