import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { DataTable, dataTableStyles } from '../data-table/index.ts';
import { LineChart, type LineChartPoint, lineChartStyles } from './index.ts';

const percent = (value: number) => `${value.toLocaleString('vi-VN')}%`;

const year = (...values: (number | null)[]): LineChartPoint[] =>
  values.map((value, index) => ({
    label: `Tháng ${index + 1}/2026: ${value === null ? 'chưa có số liệu' : percent(value)}`,
    shortLabel: `T${index + 1}`,
    value,
  }));

const tableOf = (points: readonly LineChartPoint[]) => (
  <DataTable
    caption="Số liệu theo tháng"
    narrow="keep"
    rows={points}
    rowKey={(point) => point.shortLabel}
    columns={[
      { key: 'month', header: 'Tháng', rowHeader: true, cell: (point) => point.shortLabel },
      {
        key: 'value',
        header: 'Giá trị',
        align: 'end',
        cell: (point) => (point.value === null ? 'Chưa có số liệu' : percent(point.value)),
      },
    ]}
  />
);

const withGaps = year(41, 43.5, null, 48, 52.5, 55, null, null, 62.5, 66, null, null);

const meta = {
  component: LineChart,
  decorators: [withStyles([...lineChartStyles, ...dataTableStyles])],
  args: {
    label: 'Hệ thống thông tin trên điện toán đám mây, theo tháng',
    summary: 'Từ 41% tháng 1 lên 66% tháng 10; năm tháng chưa có số liệu.',
    points: withGaps,
    goal: 70,
    goalText: 'Mục tiêu: 70%',
    formatValue: percent,
    tableLabel: 'Xem bảng số liệu',
    table: tableOf(withGaps),
  },
} satisfies Meta<typeof LineChart>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WithGaps: Story = {};
export const OnePoint: Story = {
  args: {
    points: year(null, null, 12, null),
    summary: 'Một số liệu: 12% tháng 3.',
    table: tableOf(year(null, null, 12, null)),
  },
};
export const WithoutGoal: Story = { args: { goal: undefined, goalText: undefined } };
