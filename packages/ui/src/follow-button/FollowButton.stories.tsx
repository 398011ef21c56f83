import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { FollowButton, followButtonStyles } from './index.ts';

const meta = {
  component: FollowButton,
  decorators: [withStyles(followButtonStyles)],
  args: {
    state: 'notFollowing',
    labels: { notFollowing: 'Theo dõi', following: 'Đang theo dõi', signedOut: 'Đăng nhập để theo dõi' },
    subject: 'chỉ tiêu 5',
    onClick: () => undefined,
  },
} satisfies Meta<typeof FollowButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NotFollowing: Story = {};
export const Following: Story = { args: { state: 'following' } };
export const Busy: Story = { args: { state: 'busy' } };
export const BusyWhileFollowing: Story = { args: { state: 'busy', isFollowing: true } };
export const SignedOut: Story = { args: { state: 'signedOut' } };
export const English: Story = {
  args: {
    state: 'following',
    labels: { notFollowing: 'Follow', following: 'Following', signedOut: 'Sign in to follow' },
    subject: 'target 5',
  },
};
export const Khmer: Story = {
  args: {
    state: 'following',
    labels: { notFollowing: 'តាមដាន', following: 'កំពុងតាមដាន', signedOut: 'ចូលគណនីដើម្បីតាមដាន' },
    subject: 'សូចនាករ 5',
  },
  render: (args) => (
    <div lang="km">
      <FollowButton {...args} />
    </div>
  ),
};
