import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { withStyles } from '../../test/withStyles.tsx';
import { ViewSwitch, type ViewSwitchProps, viewSwitchStyles } from './index.ts';

function Live(props: ViewSwitchProps) {
  const [value, setValue] = useState(props.value);
  return (
    <ViewSwitch
      {...props}
      value={value}
      onSwitch={(next, event) => {
        event.preventDefault();
        setValue(next);
      }}
    />
  );
}

const linked = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label, href: `?view=${value}` }));

const meta = {
  component: ViewSwitch,
  decorators: [withStyles(viewSwitchStyles)],
  render: (args) => <Live {...args} />,
  args: {
    label: 'Cách xem',
    value: 'list',
    options: linked({
      list: 'Danh sách',
      timeline: 'Theo thời hạn',
      board: 'Theo tình hình thực hiện',
      agency: 'Theo cơ quan',
    }),
  },
} satisfies Meta<typeof ViewSwitch>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Links: Story = {};
export const Buttons: Story = {
  args: {
    value: 'cards',
    options: [
      { value: 'cards', label: 'Thẻ' },
      { value: 'table', label: 'Bảng' },
    ],
  },
};
export const WithIcons: Story = {
  args: {
    value: 'due',
    options: [
      { value: 'due', label: 'Thời hạn', icon: 'clock' },
      { value: 'search', label: 'Tìm kiếm', icon: 'search' },
    ],
  },
};
export const English: Story = {
  args: {
    label: 'View',
    options: linked({ list: 'List', timeline: 'By deadline', board: 'By state', agency: 'By agency' }),
  },
};
export const Khmer: Story = {
  args: {
    label: 'របៀបមើល',
    options: linked({
      list: 'បញ្ជី',
      timeline: 'តាមកាលបរិច្ឆេទផុតកំណត់',
      board: 'តាមស្ថានភាពនៃការអនុវត្ត',
      agency: 'តាមស្ថាប័ន',
    }),
  },
  render: (args) => (
    <div lang="km">
      <Live {...args} />
    </div>
  ),
};
