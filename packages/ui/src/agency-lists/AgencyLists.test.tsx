import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AgencyLists } from './AgencyLists.tsx';

const department = { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ' };
const bodies = { id: 'so-ban-nganh', name: 'Sở, ban, ngành', kind: 'Nhóm cơ quan' };

describe('AgencyLists', () => {
  it('marks what is no single body, and says once what that means', () => {
    render(
      <AgencyLists
        lists={[
          { title: 'Cơ quan chủ trì', agencies: [department] },
          { title: 'Cơ quan phối hợp', agencies: [bodies] },
        ]}
        kindHint="Nhiều đơn vị."
      />,
    );
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
    ]);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toEqual([
      'Sở Khoa học và Công nghệ',
      'Sở, ban, ngành Nhóm cơ quan',
    ]);
    expect(screen.getByText('Nhiều đơn vị.')).toBeTruthy();
  });

  it('leaves out a list without agencies, and the hint where all are single bodies', () => {
    render(
      <AgencyLists
        lists={[
          { title: 'Cơ quan chủ trì', agencies: [department] },
          { title: 'Cơ quan phối hợp', agencies: [] },
        ]}
        kindHint="Nhiều đơn vị."
      />,
    );
    expect(screen.queryByText('Cơ quan phối hợp')).toBeNull();
    expect(screen.queryByText('Nhiều đơn vị.')).toBeNull();
  });
});
