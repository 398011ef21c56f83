import type { Meta, StoryObj } from '@storybook/react-vite';
import { taskStateLabels as labels } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { Card, cardStyles } from '../card/index.ts';
import { Board, type BoardColumn, boardStyles } from './index.ts';

const columnsOf = (names: Record<string, string>, titles: readonly string[]): BoardColumn[] =>
  (['notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused'] as const).map((status, index) => ({
    key: status,
    status,
    heading: names[status] ?? '',
    countText: String([0, 3, 1, 2, 0][index]),
    entries: titles.slice(0, [0, 3, 1, 2, 0][index]).map((title) => ({
      key: title,
      content: <Card headingLevel={4} heading={title} href="#task" />,
    })),
  }));

const titles = [
  'Ban hành kế hoạch phát triển dữ liệu số của thành phố',
  'Hoàn thành kết nối, chia sẻ dữ liệu giữa các hệ thống thông tin',
  'Đánh giá kết quả thực hiện kế hoạch',
];

const meta = {
  component: Board,
  decorators: [withStyles([...boardStyles, ...cardStyles])],
  args: {
    label: 'Nhiệm vụ theo tình hình thực hiện',
    level: 3,
    emptyText: 'Không có nhiệm vụ',
    columns: columnsOf(labels, titles),
  },
} satisfies Meta<typeof Board>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Columns: Story = {};
export const WithoutStatus: Story = {
  args: { columns: columnsOf(labels, titles).map((column) => ({ ...column, status: undefined })) },
};
export const English: Story = {
  args: {
    label: 'Tasks by state',
    emptyText: 'No tasks',
    columns: columnsOf(
      {
        notStarted: 'Not started',
        inProgress: 'In progress',
        awaitingConfirmation: 'Awaiting confirmation',
        done: 'Done',
        paused: 'Paused',
      },
      ['Issue the data plan', 'Connect the information systems', 'Evaluate the results'],
    ),
  },
};
export const Khmer: Story = {
  args: {
    label: 'កិច្ចការតាមស្ថានភាព',
    emptyText: 'គ្មានកិច្ចការ',
    columns: columnsOf(
      {
        notStarted: 'មិនទាន់ចាប់ផ្តើម',
        inProgress: 'កំពុងអនុវត្ត',
        awaitingConfirmation: 'រង់ចាំការបញ្ជាក់',
        done: 'បានបញ្ចប់',
        paused: 'ផ្អាក',
      },
      ['ចេញផែនការអភិវឌ្ឍទិន្នន័យឌីជីថលរបស់ទីក្រុង', 'បញ្ចប់ការតភ្ជាប់និងការចែករំលែកទិន្នន័យ', 'វាយតម្លៃលទ្ធផលនៃការអនុវត្តផែនការ'],
    ),
  },
  render: (args) => (
    <div lang="km">
      <Board {...args} />
    </div>
  ),
};
