import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Button, buttonStyles } from '../button/index.ts';
import { EmptyState, emptyStateStyles } from './index.ts';

const meta = {
  component: EmptyState,
  decorators: [withStyles([...emptyStateStyles, ...buttonStyles])],
} satisfies Meta<typeof EmptyState>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NoData: Story = {
  args: { title: 'Chưa có số liệu', detail: 'Các cơ quan báo cáo trước ngày 15 hằng tháng.' },
};
export const NothingFound: Story = {
  args: {
    icon: 'search',
    title: 'Không tìm thấy chỉ tiêu nào',
    detail: 'Thử từ khác, hoặc bỏ bớt bộ lọc.',
    action: <Button>Xoá bộ lọc</Button>,
  },
};
export const SignedOut: Story = {
  args: {
    icon: 'info',
    title: 'Đăng nhập để xem góp ý của bạn',
    action: <Button variant="primary">Đăng nhập</Button>,
  },
};
