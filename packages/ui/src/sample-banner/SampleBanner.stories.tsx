import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { SampleBanner, sampleBannerStyles } from './index.ts';

const meta = {
  component: SampleBanner,
  decorators: [withStyles(sampleBannerStyles)],
  args: { label: 'Số liệu minh hoạ' },
} satisfies Meta<typeof SampleBanner>;

export default meta;
type Story = StoryObj<typeof meta>;

export const LabelOnly: Story = {};
export const WithDetail: Story = {
  args: { detail: 'Các con số dưới đây chỉ để trình bày, không phải kết quả thực hiện của thành phố.' },
};
