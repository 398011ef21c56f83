import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Fold, foldStyles } from './index.ts';

const meta = {
  component: Fold,
  decorators: [withStyles(foldStyles)],
  args: { label: 'Bộ lọc khác', children: 'Cơ quan chủ trì, loại thời hạn, tình hình thực hiện' },
} satisfies Meta<typeof Fold>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {};
export const Open: Story = { args: { open: true } };
export const OpenWhereThereIsRoom: Story = { args: { openFrom: 44 } };
