import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Pagination, paginationStyles } from './index.ts';

const meta = {
  component: Pagination,
  decorators: [withStyles(paginationStyles)],
  args: {
    label: 'Các trang góp ý',
    page: 1,
    pageCount: 3,
    href: (page: number) => `/feedback?page=${page}`,
    previousLabel: 'Trước',
    nextLabel: 'Sau',
    pageLabel: (page: number) => `Trang ${page}`,
  },
} satisfies Meta<typeof Pagination>;

export default meta;
type Story = StoryObj<typeof meta>;

export const First: Story = {};
export const Middle: Story = { args: { page: 7, pageCount: 14 } };
export const Last: Story = { args: { page: 3 } };
export const Hundred: Story = { args: { page: 50, pageCount: 100, status: 'Trang 50 trên 100' } };
export const Khmer: Story = {
  args: {
    label: 'ទំព័រ',
    page: 50,
    pageCount: 100,
    previousLabel: 'មុន',
    nextLabel: 'បន្ទាប់',
    pageLabel: (page: number) => `ទំព័រ ${page}`,
  },
  render: (args) => (
    <div lang="km">
      <Pagination {...args} />
    </div>
  ),
};
