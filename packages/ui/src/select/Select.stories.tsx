import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Select, selectStyles } from './index.ts';

const meta = {
  component: Select,
  decorators: [withStyles(selectStyles)],
  args: {
    label: 'Cơ quan chủ trì',
    defaultValue: '',
    options: [
      { value: '', label: 'Tất cả cơ quan' },
      { value: 'so-khoa-hoc-va-cong-nghe', label: 'Sở Khoa học và Công nghệ' },
      { value: 'ngan-hang-nha-nuoc-chi-nhanh-khu-vuc-14', label: 'Ngân hàng Nhà nước chi nhánh Khu vực 14' },
    ],
  },
} satisfies Meta<typeof Select>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithError: Story = { args: { error: 'Chọn một cơ quan.' } };
export const Grouped: Story = {
  args: {
    label: 'Góp ý về',
    options: [
      { value: 'plan', label: 'Kế hoạch 224/KH-UBND' },
      {
        label: 'Chỉ tiêu',
        options: [
          { value: 'target-16', label: '16. Tỷ trọng kinh tế số trên GRDP đạt tối thiểu 10%' },
          { value: 'target-20', label: '20. Tỷ lệ phủ sóng mạng 5G trên địa bàn ≥ 50%' },
        ],
      },
    ],
  },
};
