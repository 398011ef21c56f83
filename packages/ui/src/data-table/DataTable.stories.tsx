import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { StatusTag, statusTagStyles } from '../status-tag/index.ts';
import { DataTable, type DataTableColumn, dataTableStyles } from './index.ts';

interface Row {
  no: number;
  text: string;
  goal: string;
  lead: string;
}

const rows: Row[] = [
  { no: 16, text: 'Tỷ trọng kinh tế số trên GRDP', goal: '≥ 10%', lead: 'Sở Tài chính' },
  { no: 18, text: 'Doanh nghiệp sử dụng hợp đồng điện tử', goal: '> 80%', lead: 'Sở Công Thương' },
  { no: 20, text: 'Tỷ lệ phủ sóng mạng 5G trên địa bàn', goal: '≥ 50%', lead: 'Sở Khoa học và Công nghệ' },
];

const columns: DataTableColumn<Row>[] = [
  {
    key: 'text',
    header: 'Chỉ tiêu',
    rowHeader: true,
    cell: (row) => `${row.no}. ${row.text}`,
    sort: 'ascending',
  },
  { key: 'goal', header: 'Mục tiêu', align: 'end', cell: (row) => row.goal, sort: 'none' },
  { key: 'lead', header: 'Cơ quan chủ trì', cell: (row) => row.lead },
  { key: 'status', header: 'Trạng thái', cell: () => <StatusTag status="noData" label="Chưa có số liệu" /> },
];

const meta = {
  component: DataTable<Row>,
  decorators: [withStyles([...dataTableStyles, ...statusTagStyles])],
  args: { caption: 'Chỉ tiêu kinh tế số và hạ tầng', columns, rows, rowKey: (row) => row.no },
} satisfies Meta<typeof DataTable<Row>>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Stacking: Story = {};
export const NotSortable: Story = {
  args: { columns: columns.map((column) => ({ ...column, sort: undefined })) },
};
export const KeptAsTable: Story = { args: { narrow: 'keep', columns: columns.slice(0, 2) } };
export const SortedByLinks: Story = {
  args: {
    columns: columns.map((column) => (column.sort ? { ...column, sortHref: `?sort=${column.key}` } : column)),
  },
};
export const Khmer: Story = {
  args: {
    caption: 'សូចនាករសេដ្ឋកិច្ចឌីជីថលនិងហេដ្ឋារចនាសម្ព័ន្ធ',
    columns: ['សូចនាករ', 'គោលដៅ', 'ស្ថាប័នទទួលបន្ទុក', 'ស្ថានភាព'].map((header, index) => ({
      ...(columns[index] as DataTableColumn<Row>),
      header,
    })),
  },
  render: (args) => (
    <div lang="km">
      <DataTable {...args} />
    </div>
  ),
};
