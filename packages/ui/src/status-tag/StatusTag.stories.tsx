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
export const Meaning: Story = {
  args: {
    status: 'atRisk',
    label: targetStatusLabels.atRisk,
    meaning: 'Kết quả đạt được từ 60% đến dưới 95% mức cần có ở thời điểm này trong năm.',
    meaningLabel: 'nghĩa là gì?',
  },
};
export const MeaningInARow: Story = {
  args: Meaning.args as never,
  render: (args) => (
    <div className="ct-cluster">
      <StatusTag {...args} />
      <StatusTag status="current" label={taskStateLabels.current} />
    </div>
  ),
};
export const MeaningAsText: Story = {
  args: {
    status: 'notAssessable',
    label: 'Not assessable',
    meaning: 'There are figures, but no starting value that could tell how far they have come.',
    meaningAs: 'text',
  },
};
export const Khmer: Story = {
  args: {
    status: 'noData',
    label: 'មិនទាន់មានទិន្នន័យ',
    meaning: 'ទីភ្នាក់ងារទទួលបន្ទុកមិនទាន់បានរាយការណ៍តួលេខណាមួយសម្រាប់សូចនាករនេះនៅឡើយទេ។',
    meaningLabel: 'មានន័យដូចម្តេច?',
  },
  render: (args) => (
    <div lang="km">
      <StatusTag {...args} />
    </div>
  ),
};
