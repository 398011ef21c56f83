import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { BackLink, backLinkStyles } from './index.ts';

const meta = {
  component: BackLink,
  decorators: [withStyles(backLinkStyles)],
} satisfies Meta<typeof BackLink>;

export default meta;

export const ToTheList: StoryObj<typeof meta> = { args: { href: '/targets', children: 'Tất cả chỉ tiêu' } };
