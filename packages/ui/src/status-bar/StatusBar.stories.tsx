import type { Meta, StoryObj } from '@storybook/react-vite';
import { targetStatusLabels as labels } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { StatusBar, type StatusBarItem, statusBarStyles } from './index.ts';

const counted = (...counts: number[]): StatusBarItem[] =>
  (Object.keys(labels) as (keyof typeof labels)[]).map((status, index) => ({
    status,
    label: labels[status],
    count: counts[index] ?? 0,
  }));

const meta = {
  component: StatusBar,
  decorators: [withStyles(statusBarStyles)],
  args: { label: '30 chỉ tiêu theo trạng thái', items: counted(4, 11, 6, 3, 2, 4) },
} satisfies Meta<typeof StatusBar>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Mixed: Story = {};
export const WithLinks: Story = {
  args: {
    items: counted(4, 11, 6, 3, 2, 4).map((item) => ({ ...item, href: `/targets?status=${item.status}` })),
  },
};
export const InlineLegend: Story = { args: { legend: 'inline', items: counted(4, 0, 6, 0, 2, 4) } };
export const NoDataYet: Story = { args: { items: counted(0, 0, 0, 0, 30, 0) } };
export const NothingCounted: Story = { args: { items: counted() } };
