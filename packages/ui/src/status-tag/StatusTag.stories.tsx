import type { Meta, StoryObj } from '@storybook/react-vite';
import { targetStatusLabels, taskStateLabels } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { type StatusName, StatusTag, statusTagStyles } from './index.ts';

const meta = {
  component: StatusTag,
  decorators: [withStyles(statusTagStyles)],
} satisfies Meta<typeof StatusTag>;

export default meta;
type Story = StoryObj<typeof meta>;

const all = (labels: Partial<Record<StatusName, string>>) => () => (
  <ul className="ct-list ct-cluster">
    {Object.entries(labels).map(([status, label]) => (
      <li key={status}>
        <StatusTag status={status as StatusName} label={label} />
      </li>
    ))}
  </ul>
);

export const Met: Story = { args: { status: 'met', label: targetStatusLabels.met } };
export const TargetStatuses: Story = { args: Met.args as never, render: all(targetStatusLabels) };
export const TaskStates: Story = { args: Met.args as never, render: all(taskStateLabels) };
export const FeedbackStates: Story = {
  args: Met.args as never,
  render: all({
    received: 'Đã tiếp nhận',
    underReview: 'Đang xem xét',
    answered: 'Đã trả lời',
    closed: 'Đã đóng',
  }),
};
