import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Button, buttonStyles } from '../button/index.ts';
import { Notice, noticeStyles } from './index.ts';

const meta = {
  component: Notice,
  decorators: [withStyles([...noticeStyles, ...buttonStyles])],
} satisfies Meta<typeof Notice>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Info: Story = {
  args: { kind: 'info', children: 'Sở Khoa học và Công nghệ tổng hợp kết quả hằng quý.' },
};
export const Success: Story = {
  args: { kind: 'success', title: 'Đã gửi góp ý', children: 'Giữ mã biên nhận để xem trả lời.' },
};
export const Warning: Story = {
  args: {
    kind: 'warning',
    title: 'Thiếu báo cáo kỳ gần nhất',
    children: 'Hạn báo cáo là ngày 15 hằng tháng.',
  },
};
export const ErrorNotice: Story = {
  name: 'Error',
  args: {
    kind: 'error',
    title: 'Chưa gửi được góp ý',
    children: 'Nội dung vẫn còn trên máy. Kiểm tra kết nối mạng rồi thử lại.',
    action: <Button icon="retry">Thử lại</Button>,
  },
};
