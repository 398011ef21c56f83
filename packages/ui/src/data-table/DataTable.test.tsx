import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataTable, type DataTableColumn } from './DataTable.tsx';

const rows = [
  { no: 16, goal: '≥ 10%' },
  { no: 18, goal: '> 80%' },
];

const columns: DataTableColumn<(typeof rows)[number]>[] = [
  { key: 'no', header: 'Chỉ tiêu', rowHeader: true, cell: (row) => row.no, sort: 'descending' },
  { key: 'goal', header: 'Mục tiêu', align: 'end', cell: (row) => row.goal, sort: 'none' },
];

const table = (onSort?: (key: string) => void) => (
  <DataTable caption="Kinh tế số" columns={columns} rows={rows} rowKey={(row) => row.no} onSort={onSort} />
);

describe('DataTable', () => {
  it('has a name, and headers for its columns and rows', () => {
    render(table());
    const named = screen.getByRole('table', { name: 'Kinh tế số' });
    expect(within(named).getAllByRole('columnheader')).toHaveLength(2);
    expect(within(named).getByRole('rowheader', { name: '18' })).toBeTruthy();
    expect(within(named).getByRole('cell', { name: '> 80%' }).dataset.label).toBe('Mục tiêu');
  });

  it('spells its roles out, because stacked rows lose the native ones', () => {
    const { container } = render(table());
    const without = container.querySelectorAll(':is(table, thead, tbody, tr, th, td):not([role])');
    expect([...without].map((element) => element.tagName)).toEqual([]);
  });

  it('says which column it is sorted by, and asks for another', async () => {
    const sort = vi.fn();
    render(table(sort));
    expect(screen.getByRole('columnheader', { name: 'Chỉ tiêu' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(screen.getByRole('columnheader', { name: 'Mục tiêu' }).hasAttribute('aria-sort')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Mục tiêu' }));
    expect(sort).toHaveBeenCalledExactlyOnceWith('goal', expect.anything());
  });

  it('links to the sorted list where that has an address', () => {
    const linked = columns.map((column) => ({ ...column, sortHref: `?sort=${column.key}` }));
    render(<DataTable caption="Kinh tế số" columns={linked} rows={rows} rowKey={(row) => row.no} />);
    expect(screen.getByRole('link', { name: 'Mục tiêu' }).getAttribute('href')).toBe('?sort=goal');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
