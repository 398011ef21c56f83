import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DescriptionList } from './DescriptionList.tsx';

describe('DescriptionList', () => {
  it('pairs terms with their descriptions', () => {
    render(<DescriptionList items={[{ term: 'Phụ lục', description: 'I, dòng 15' }]} />);
    expect(screen.getByRole('term').textContent).toBe('Phụ lục');
    expect(screen.getByRole('definition').textContent).toBe('I, dòng 15');
  });

  it('stands in a narrow column when told so', () => {
    const { container } = render(<DescriptionList stacked items={[]} />);
    expect(container.querySelector('dl')?.classList.contains('ct-dl-stacked')).toBe(true);
  });
});
