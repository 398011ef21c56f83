import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Checkbox, Field, fieldStyles, TextArea, TextField } from './index.ts';

const meta = {
  component: TextField,
  decorators: [withStyles(fieldStyles)],
  args: { label: 'Mã biên nhận', hint: 'Gồm 10 ký tự, có trong trang xác nhận sau khi gửi.' },
} satisfies Meta<typeof TextField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Text: Story = {};
export const WithError: Story = {
  args: { error: 'Mã biên nhận gồm 10 chữ và số; mã đã nhập có 7.', defaultValue: 'CT26-A1' },
};
export const Optional: Story = {
  args: {
    label: 'Email',
    optionalText: '(không bắt buộc)',
    hint: undefined,
    type: 'email',
    autoComplete: 'email',
  },
};
export const Disabled: Story = { args: { disabled: true, defaultValue: 'CT26-A1B2C3' } };
export const Area: Story = {
  render: () => <TextArea label="Nội dung góp ý" hint="Tối đa 2.000 ký tự." defaultValue="" />,
};
export const AreaWithError: Story = {
  render: () => <TextArea label="Nội dung góp ý" error="Viết nội dung góp ý, ít nhất 10 ký tự." />,
};
export const Consent: Story = {
  render: () => (
    <Checkbox
      label="Tôi đồng ý cho cơ quan trả lời dùng email này để liên hệ về góp ý"
      hint="Có thể rút lại bất cứ lúc nào."
    />
  ),
};
export const ConsentMissing: Story = {
  render: () => (
    <Checkbox label="Tôi đồng ý cho liên hệ qua email" error="Chọn ô này, hoặc xoá email đã nhập." />
  ),
};
export const OwnControl: Story = {
  render: () => (
    <Field label="Ngày số liệu">
      {(control) => <input type="date" className="ct-control" {...control} />}
    </Field>
  ),
};
