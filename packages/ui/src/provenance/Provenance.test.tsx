import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Provenance } from './Provenance.tsx';

it('names document, place and text, and quotes the words as a quotation', () => {
  render(
    <Provenance
      terms={{ document: 'Văn bản', place: 'Vị trí', quote: 'Nguyên văn', hash: 'Mã SHA-256' }}
      document="224/KH-UBND"
      place="Phụ lục I, dòng 20"
      quote="Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%."
      hash="9f86d081"
    />,
  );
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    '224/KH-UBND',
    'Phụ lục I, dòng 20',
    'Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%.',
    '9f86d081',
  ]);
  expect(screen.getByRole('blockquote').textContent).toMatch(/5G/);
});
