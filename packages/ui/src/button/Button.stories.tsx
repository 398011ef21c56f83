import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Button, buttonStyles } from './index.ts';

const meta = {
  component: Button,
  decorators: [withStyles(buttonStyles)],
  args: { children: 'Gửi góp ý' },
} satisfies Meta<typeof Button>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Primary: Story = { args: { variant: 'primary' } };
export const Secondary: Story = { args: { children: 'Xoá bộ lọc' } };
export const Quiet: Story = { args: { variant: 'quiet', children: 'Huỷ' } };
export const WithIcon: Story = { args: { icon: 'retry', children: 'Thử lại' } };
export const Busy: Story = { args: { variant: 'primary', busy: true, children: 'Đang gửi…' } };
export const Disabled: Story = { args: { disabled: true } };
export const AsLink: Story = {
  args: { href: '/feedback?about=target-15', children: 'Góp ý về chỉ tiêu này' },
};
export const Wide: Story = { args: { variant: 'primary', wide: true } };
