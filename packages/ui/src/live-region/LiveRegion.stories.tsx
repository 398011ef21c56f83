import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { LiveRegion } from './index.ts';

const meta = {
  component: LiveRegion,
  decorators: [withStyles([])],
  args: { message: 'Tìm thấy 6 chỉ tiêu' },
} satisfies Meta<typeof LiveRegion>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Polite: Story = {};
export const Assertive: Story = { args: { message: 'Chưa gửi được góp ý', politeness: 'assertive' } };
