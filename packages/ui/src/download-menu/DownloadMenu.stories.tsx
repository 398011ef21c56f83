import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { DownloadMenu, downloadMenuStyles } from './index.ts';

const meta = {
  component: DownloadMenu,
  decorators: [withStyles(downloadMenuStyles)],
  args: {
    label: 'Tải xuống',
    note: '30 chỉ tiêu đang hiển thị, tính đến ngày 24/11/2026.',
    items: [
      { href: '/targets.csv', label: 'CSV', detail: 'Bảng tính, mở được bằng Excel. Khoảng 12 kB.' },
      { href: '/targets.json', label: 'JSON', detail: 'Cho phần mềm. Khoảng 48 kB.' },
    ],
  },
} satisfies Meta<typeof DownloadMenu>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Folded: Story = {};
export const AsList: Story = { args: { as: 'list' } };
export const English: Story = {
  args: {
    as: 'list',
    label: 'Download',
    note: 'The 30 targets shown, as of 24 November 2026.',
    items: [
      { href: '/targets.csv', label: 'CSV', detail: 'A spreadsheet that Excel opens. About 12 kB.' },
      { href: '/targets.json', label: 'JSON', detail: 'For software. About 48 kB.' },
    ],
  },
};
export const Khmer: Story = {
  args: {
    as: 'list',
    label: 'ទាញយក',
    note: 'សូចនាករ 30 ដែលបង្ហាញ គិតត្រឹមថ្ងៃទី 24 ខែវិច្ឆិកា ឆ្នាំ 2026។',
    items: [
      { href: '/targets.csv', label: 'CSV', detail: 'តារាងដែលអាចបើកដោយ Excel។ ប្រហែល 12 kB។' },
      { href: '/targets.json', label: 'JSON', detail: 'សម្រាប់កម្មវិធី។ ប្រហែល 48 kB។' },
    ],
  },
  render: (args) => (
    <div lang="km">
      <DownloadMenu {...args} />
    </div>
  ),
};
