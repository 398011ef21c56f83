import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Meter, meterStyles } from './index.ts';

const meta = {
  component: Meter,
  decorators: [withStyles(meterStyles)],
  args: {
    label: 'Hệ thống thông tin vận hành trên nền tảng điện toán đám mây',
    value: 62.5,
    valueText: '62,5%',
    goal: 70,
    goalText: 'Mục tiêu: 70%',
  },
} satisfies Meta<typeof Meter>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OnTrack: Story = { args: { status: 'onTrack' } };
export const OffTrack: Story = { args: { value: 12, valueText: '12%', status: 'offTrack' } };
export const StrictlyMoreThan: Story = {
  args: {
    label: 'Người dân, doanh nghiệp hài lòng với dịch vụ công trực tuyến',
    value: 90,
    valueText: '90%',
    goal: 90,
    goalText: 'Mục tiêu: trên 90%',
    comparator: '>',
    status: 'atRisk',
  },
};
export const GoalAtTheEnd: Story = {
  args: { value: 100, valueText: '100%', goal: 100, goalText: 'Mục tiêu: 100%', status: 'met', size: 'lg' },
};
export const NoData: Story = { args: { value: null, valueText: 'Chưa có số liệu', status: 'noData' } };
export const Zero: Story = { args: { value: 0, valueText: '0%', status: 'offTrack' } };
export const LabelHidden: Story = { args: { labelHidden: true } };
