import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { OfflineBanner, offlineBannerStyles } from './index.ts';

const meta = {
  component: OfflineBanner,
  decorators: [withStyles(offlineBannerStyles)],
  args: { label: 'Đang ngoại tuyến', detail: 'Đang xem số liệu đã tải lúc 14:05 ngày 24/11/2026.' },
} satisfies Meta<typeof OfflineBanner>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithRetry: Story = { args: { retryLabel: 'Thử lại', onRetry: () => undefined } };
