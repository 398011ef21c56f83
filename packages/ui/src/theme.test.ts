import { describe, expect, it } from 'vitest';
import { applyTheme } from './theme.ts';

describe('applyTheme', () => {
  it('sets the mode and the host’s own tokens on the element', () => {
    const element = document.createElement('div');
    applyTheme(element, 'dark', { '--ct-color-accent': '#ffcc00' });
    expect(element.dataset.theme).toBe('dark');
    expect(element.style.getPropertyValue('--ct-color-accent')).toBe('#ffcc00');
  });

  it('takes back the tokens of the theme before, and leaves other styles alone', () => {
    const element = document.createElement('div');
    element.style.setProperty('margin', '4px');
    applyTheme(element, 'light', { '--ct-color-accent': '#ffcc00', '--ct-rem': '20px' });
    applyTheme(element, 'auto', { '--ct-rem': '18px' });
    expect(element.dataset.theme).toBe('auto');
    expect(element.style.getPropertyValue('--ct-color-accent')).toBe('');
    expect(element.style.getPropertyValue('--ct-rem')).toBe('18px');
    expect(element.style.margin).toBe('4px');
  });
});
