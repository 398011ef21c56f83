import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { DataAge, dataAgeStyles } from './index.ts';

const meta = {
  component: DataAge,
  decorators: [withStyles(dataAgeStyles)],
  args: {
    isOnline: true,
    loadedAt: 'Số liệu tải lúc 14:05 24/11/2026.',
    labels: { offline: 'Đang ngoại tuyến', failing: 'Chưa tải được số liệu mới', retry: 'Thử lại' },
    onRetry: () => {},
  },
} satisfies Meta<typeof DataAge>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Offline: Story = { args: { isOnline: false } };
export const Failing: Story = { args: { failure: 'Máy chủ trả lời quá lâu.' } };
