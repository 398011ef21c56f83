import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Icon } from './Icon.tsx';

describe('Icon', () => {
  it('is hidden from assistive technology', () => {
    const { container } = render(<Icon name="check" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('draws the mark of a filled shape in a second path', () => {
    const { container } = render(<Icon name="met" />);
    const classes = [...container.querySelectorAll('path')].map((path) => path.getAttribute('class'));
    expect(classes).toEqual(['ct-icon-fill', 'ct-icon-mark']);
  });
});
