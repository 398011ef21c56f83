import type { Meta, StoryObj } from '@storybook/react-vite';
import { longestTarget } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { Meter, meterStyles } from '../meter/index.ts';
import { StatusTag, statusTagStyles } from '../status-tag/index.ts';
import { Card, cardStyles } from './index.ts';

const meta = {
  component: Card,
  decorators: [withStyles([...cardStyles, ...meterStyles, ...statusTagStyles])],
} satisfies Meta<typeof Card>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Linked: Story = {
  args: {
    href: '/targets/2',
    eyebrow: 'Chỉ tiêu 2 · Chính quyền số',
    heading: '70% hệ thống thông tin của thành phố được vận hành trên nền tảng điện toán đám mây',
    aside: <StatusTag status="onTrack" label="Đúng tiến độ" />,
    children: (
      <Meter
        label="Hệ thống thông tin trên điện toán đám mây"
        labelHidden
        value={62.5}
        valueText="62,5%"
        goal={70}
        goalText="Mục tiêu: 70%"
        status="onTrack"
      />
    ),
    footer: 'Sở Khoa học và Công nghệ · số liệu ngày 31/10/2026',
  },
};
export const LongestTarget: Story = {
  args: {
    href: '/targets/15',
    eyebrow: 'Chỉ tiêu 15 · Chính quyền số',
    heading: longestTarget,
    aside: <StatusTag status="notAssessable" label="Chưa đánh giá được" />,
    footer: 'Sở, ban, ngành; UBND xã, phường',
  },
};
export const Plain: Story = {
  args: { children: 'Kế hoạch 224/KH-UBND ngày 31/12/2025 của UBND thành phố Cần Thơ.' },
};
