import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Card, cardStyles } from '../card/index.ts';
import { StatusTag, statusTagStyles } from '../status-tag/index.ts';
import { Timeline, type TimelineMonth, timelineStyles } from './index.ts';

const month = (key: string, heading: string, countText: string, ...titles: string[]): TimelineMonth => ({
  key,
  heading,
  countText,
  entries: titles.map((title, index) => ({
    key: title,
    content: (
      <Card headingLevel={4} heading={title} href="#task">
        <StatusTag
          status={index === 0 ? 'overdue' : 'dueSoon'}
          label={index === 0 ? 'Quá hạn' : 'Sắp đến hạn'}
        />
      </Card>
    ),
  })),
});

const meta = {
  component: Timeline,
  decorators: [withStyles([...timelineStyles, ...cardStyles, ...statusTagStyles])],
  args: {
    label: 'Nhiệm vụ theo thời hạn',
    level: 2,
    emptyText: 'Không có nhiệm vụ đến hạn',
    today: { text: 'Hôm nay, 24/11/2026', month: '2026-11', after: 1 },
    quarters: [
      {
        key: 'q4',
        heading: 'Quý IV năm 2026',
        countText: '4 nhiệm vụ',
        months: [
          month('2026-10', 'Tháng 10 năm 2026', '0 nhiệm vụ'),
          month(
            '2026-11',
            'Tháng 11 năm 2026',
            '2 nhiệm vụ',
            'Ban hành kế hoạch phát triển dữ liệu số của thành phố',
            'Hoàn thành kết nối, chia sẻ dữ liệu giữa các hệ thống thông tin',
          ),
          month(
            '2026-12',
            'Tháng 12 năm 2026',
            '2 nhiệm vụ',
            'Đánh giá kết quả thực hiện kế hoạch',
            'Tổng kết năm',
          ),
        ],
      },
    ],
  },
} satisfies Meta<typeof Timeline>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WithToday: Story = {};
export const TodayNotKnown: Story = { args: { today: undefined } };
export const English: Story = {
  args: {
    label: 'Tasks by deadline',
    emptyText: 'Nothing due',
    today: { text: 'Today, 24 November 2026', month: '2026-11', after: 0 },
    quarters: [
      {
        key: 'q4',
        heading: 'Quarter IV of 2026',
        months: [{ key: '2026-11', heading: 'November 2026', entries: [] }],
      },
    ],
  },
};
export const Khmer: Story = {
  args: {
    label: 'កិច្ចការតាមកាលបរិច្ឆេទ',
    emptyText: 'គ្មានកិច្ចការដល់កំណត់ទេ',
    today: { text: 'ថ្ងៃនេះ ថ្ងៃទី 24 ខែវិច្ឆិកា ឆ្នាំ 2026', month: '2026-11', after: 0 },
    quarters: [
      {
        key: 'q4',
        heading: 'ត្រីមាសទី 4 ឆ្នាំ 2026',
        countText: '1 កិច្ចការ',
        months: [
          { key: '2026-11', heading: 'ខែវិច្ឆិកា ឆ្នាំ 2026', entries: [] },
          {
            key: '2026-12',
            heading: 'ខែធ្នូ ឆ្នាំ 2026',
            entries: [{ key: '1', content: 'វាយតម្លៃលទ្ធផលនៃការអនុវត្តផែនការបរិវត្តកម្មឌីជីថលរបស់ទីក្រុង' }],
          },
        ],
      },
    ],
  },
  render: (args) => (
    <div lang="km">
      <Timeline {...args} />
    </div>
  ),
};
