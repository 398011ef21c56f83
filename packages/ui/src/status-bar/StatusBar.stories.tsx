import type { Meta, StoryObj } from '@storybook/react-vite';
import { targetStatusLabels as labels, taskStateLabels as states } from '../../test/labels.ts';
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
export const DeadlineStates: Story = {
  args: {
    label: '51 nhiệm vụ theo thời hạn',
    items: (['notDue', 'dueSoon', 'overdue', 'doneOnTime', 'doneLate', 'noDeadline'] as const).map(
      (status, index) => ({ status, label: states[status], count: [12, 4, 3, 9, 4, 19][index] ?? 0 }),
    ),
  },
};
export const WorkStates: Story = {
  args: {
    label: '51 nhiệm vụ theo tình hình thực hiện',
    items: (
      ['notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused', 'notReported'] as const
    ).map((status, index) => ({ status, label: states[status], count: [8, 18, 4, 13, 2, 6][index] ?? 0 })),
  },
};
export const OneOfMany: Story = { args: { items: counted(1, 49, 1, 0, 0, 0) } };
export const Khmer: Story = {
  args: {
    label: 'សូចនាករ 30 តាមស្ថានភាព',
    items: counted(4, 11, 6, 3, 2, 4).map((item, index) => ({
      ...item,
      label:
        ['សម្រេចបាន', 'ស្របតាមផែនការ', 'មានហានិភ័យ', 'យឺតជាងផែនការ', 'មិនទាន់មានទិន្នន័យ', 'មិនទាន់អាចវាយតម្លៃបាន'][
          index
        ] ?? '',
      href: `/targets?status=${item.status}`,
    })),
  },
  render: (args) => (
    <div lang="km">
      <StatusBar {...args} />
    </div>
  ),
};
export const NoDataYet: Story = { args: { items: counted(0, 0, 0, 0, 30, 0) } };
export const NothingCounted: Story = { args: { items: counted() } };
