import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { targetStatusLabels as labels } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { FilterChips, type FilterChipsProps, filterChipsStyles } from './index.ts';

function Live(props: FilterChipsProps) {
  const [value, setValue] = useState(props.value);
  return <FilterChips {...props} value={value} onChange={setValue} />;
}

const meta = {
  component: FilterChips,
  decorators: [withStyles(filterChipsStyles)],
  render: (args) => <Live {...args} />,
  args: {
    legend: 'Lọc theo trạng thái',
    value: ['atRisk'],
    onChange: () => undefined,
    options: [
      { value: 'onTrack', label: labels.onTrack, icon: 'onTrack', countText: '11' },
      { value: 'atRisk', label: labels.atRisk, icon: 'atRisk', countText: '6' },
      { value: 'offTrack', label: labels.offTrack, icon: 'offTrack', countText: '3' },
      { value: 'noData', label: labels.noData, icon: 'noData', countText: '2' },
    ],
  },
} satisfies Meta<typeof FilterChips>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Many: Story = {};
export const One: Story = {
  args: {
    legend: 'Trụ cột',
    choose: 'one',
    value: [''],
    options: [
      { value: '', label: 'Tất cả' },
      { value: 'government', label: 'Chính quyền số' },
      { value: 'economy', label: 'Kinh tế số' },
      { value: 'society', label: 'Xã hội số' },
    ],
  },
};
