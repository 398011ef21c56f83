import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Skeleton, skeletonStyles } from './index.ts';

const meta = {
  component: Skeleton,
  decorators: [withStyles(skeletonStyles)],
} satisfies Meta<typeof Skeleton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Text: Story = { args: { label: 'Đang tải chỉ tiêu', count: 3 } };
export const Heading: Story = { args: { shape: 'heading' } };
export const NumberAndBar: Story = {
  render: () => (
    <div className="ct-stack ct-stack-tight">
      <Skeleton label="Đang tải số liệu" shape="number" />
      <Skeleton shape="bar" />
      <Skeleton shape="tag" />
    </div>
  ),
};
export const Cards: Story = { args: { label: 'Đang tải danh sách', shape: 'card', count: 2 } };
