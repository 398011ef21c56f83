import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { ErrorPanel, type ErrorPanelProps, errorPanelStyles } from './index.ts';

const meta = {
  component: ErrorPanel,
  decorators: [withStyles(errorPanelStyles)],
  args: {
    title: 'Chưa tải được danh sách chỉ tiêu',
    detail: 'Máy chủ không trả lời trong 8 giây. Thử lại sau ít phút.',
    retryLabel: 'Thử lại',
    onRetry: () => undefined,
    reportLabel: 'Mã báo lỗi:',
    reportId: 'f3a9-71c2',
  } as ErrorPanelProps,
} satisfies Meta<typeof ErrorPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WithRetry: Story = {};
export const Retrying: Story = { args: { retrying: true } };
export const WithoutRetry: Story = { args: { onRetry: undefined, reportId: undefined } };
