import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Link, linkStyles } from './index.ts';

const meta = {
  component: Link,
  decorators: [withStyles(linkStyles)],
  args: { href: '/targets', children: 'Xem tất cả 30 chỉ tiêu' },
} satisfies Meta<typeof Link>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Standalone: Story = {};
export const Inline: Story = {
  render: () => (
    <p>
      Số liệu do{' '}
      <Link variant="inline" href="/agencies/so-khoa-hoc-va-cong-nghe">
        Sở Khoa học và Công nghệ
      </Link>{' '}
      tổng hợp hằng quý.
    </p>
  ),
};
