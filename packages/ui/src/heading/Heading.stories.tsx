import type { Meta, StoryObj } from '@storybook/react-vite';
import { longestTarget } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { Heading } from './index.ts';

const meta = {
  component: Heading,
  decorators: [withStyles([])],
  args: { level: 1, children: 'Chuyển đổi số thành phố Cần Thơ năm 2026' },
} satisfies Meta<typeof Heading>;

export default meta;
type Story = StoryObj<typeof meta>;

export const PageTitle: Story = {};
export const Longest: Story = { args: { level: 1, children: longestTarget } };
export const Section: Story = { args: { level: 2, children: 'Chính quyền số' } };
