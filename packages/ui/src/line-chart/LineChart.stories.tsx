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
    pointsLabel: 'Số liệu từng tháng',
    correctedText: 'đã đính chính',
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
export const Corrected: Story = {
  args: { points: withGaps.map((point, index) => ({ ...point, corrected: index === 4 })) },
};
export const NothingReported: Story = {
  args: {
    points: year(null, null, null),
    summary: 'Chưa có số liệu.',
    table: tableOf(year(null, null, null)),
  },
};
export const GoalAtTheTop: Story = { args: { goal: 100, goalText: 'Mục tiêu: 100%' } };
export const English: Story = {
  args: {
    label: 'Systems on cloud computing, by month',
    summary: 'From 41% in January to 48% in April; one month without data.',
    points: ['January 2026: 41%', 'February 2026: 43.5%', 'March 2026: no data', 'April 2026: 48%'].map(
      (label, index) => ({
        label,
        shortLabel: ['Jan', 'Feb', 'Mar', 'Apr'][index] ?? '',
        value: [41, 43.5, null, 48][index] ?? null,
        corrected: index === 1,
      }),
    ),
    goalText: 'Goal: 70%',
    pointsLabel: 'Figures by month',
    correctedText: 'corrected',
    tableLabel: 'Show as a table',
  },
};
export const Khmer: Story = {
  args: {
    label: 'ប្រព័ន្ធព័ត៌មានលើកុំព្យូទ័រពពក តាមខែ',
    summary: 'ពី 41% ខែមករា ដល់ 48% ខែមេសា; មួយខែមិនទាន់មានទិន្នន័យ។',
    points: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា'].map((month, index) => ({
      label: `ខែ${month} ឆ្នាំ 2026: ${index === 2 ? 'មិនទាន់មានទិន្នន័យ' : `${41 + index * 2}%`}`,
      shortLabel: month,
      value: index === 2 ? null : 41 + index * 2,
      corrected: index === 1,
    })),
    goalText: 'គោលដៅ៖ 70%',
    pointsLabel: 'ទិន្នន័យប្រចាំខែ',
    correctedText: 'បានកែតម្រូវ',
    tableLabel: 'មើលតារាងទិន្នន័យ',
  },
  render: (args) => (
    <div lang="km">
      <LineChart {...args} />
    </div>
  ),
};
