import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { withStyles } from '../../test/withStyles.tsx';
import { SearchField, type SearchFieldProps, searchFieldStyles } from './index.ts';

function Live(props: SearchFieldProps) {
  const [value, setValue] = useState(props.value);
  return <SearchField {...props} value={value} onChange={setValue} />;
}

const meta = {
  component: SearchField,
  decorators: [withStyles(searchFieldStyles)],
  render: (args) => <Live {...args} />,
  args: {
    label: 'Tìm chỉ tiêu',
    hint: 'Có thể gõ không dấu.',
    value: '',
    onChange: () => undefined,
    clearLabel: 'Xoá từ khoá',
  },
} satisfies Meta<typeof SearchField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: 'dich vu cong truc tuyen' } };
export const WithButton: Story = { args: { submitLabel: 'Tìm', hint: undefined } };
