import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { SampleMark, sampleMarkStyles } from './index.ts';

const meta = {
  component: SampleMark,
  decorators: [withStyles(sampleMarkStyles)],
  args: { label: 'Số liệu minh hoạ' },
} satisfies Meta<typeof SampleMark>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Mark: Story = {};
export const WithDay: Story = { args: { label: 'Số liệu minh hoạ, 10/6/2026' } };
