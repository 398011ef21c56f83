import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Waiting, waitingStyles } from './index.ts';

const meta = {
  component: Waiting,
  decorators: [withStyles(waitingStyles)],
  args: { label: 'Đang tải chỉ tiêu', shapes: [{ shape: 'heading' }, { shape: 'card', count: 2 }] },
} satisfies Meta<typeof Waiting>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AtFirst: Story = {};
export const Slow: Story = { args: { slowText: 'Mạng đang chậm, số liệu vẫn đang tải…' } };
