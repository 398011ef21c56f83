import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Card } from './Card.tsx';

describe('Card', () => {
  it('has one link, named by its heading alone', () => {
    render(
      <Card
        href="/targets/16"
        heading="Tỷ trọng kinh tế số"
        headingLevel={2}
        eyebrow="Chỉ tiêu 16"
        footer="Sở Tài chính"
      >
        Chưa có số liệu
      </Card>,
    );
    expect(screen.getByRole('article')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Tỷ trọng kinh tế số' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tỷ trọng kinh tế số' }).getAttribute('href')).toBe(
      '/targets/16',
    );
  });

  it('is a list item in a list', () => {
    render(
      <ul>
        <Card as="li">Nội dung</Card>
      </ul>,
    );
    expect(screen.getByRole('listitem').textContent).toBe('Nội dung');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
