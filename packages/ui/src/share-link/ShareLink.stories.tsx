import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { ShareLink, shareLinkStyles } from './index.ts';

const done = () => Promise.resolve();
const refused = () => Promise.reject(new DOMException('no clipboard', 'NotAllowedError'));

const meta = {
  component: ShareLink,
  decorators: [withStyles(shareLinkStyles)],
  args: {
    url: 'http://localhost:4000/targets/5',
    labels: {
      copy: 'Sao chép liên kết',
      copied: 'Đã sao chép liên kết',
      share: 'Chia sẻ',
      byHand: 'Không sao chép được. Hãy tự sao chép địa chỉ này:',
    },
    copy: done,
  },
} satisfies Meta<typeof ShareLink>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Copies: Story = {};
export const WithTheDevicesSheet: Story = { args: { share: done } };
/** Press it: the address appears. */
export const WithoutClipboard: Story = { args: { copy: refused } };
export const English: Story = {
  args: {
    labels: {
      copy: 'Copy link',
      copied: 'Link copied',
      byHand: 'Could not copy. Copy this address yourself:',
    },
  },
};
export const Khmer: Story = {
  args: {
    labels: {
      copy: 'ចម្លងតំណ',
      copied: 'បានចម្លងតំណហើយ',
      share: 'ចែករំលែក',
      byHand: 'មិនអាចចម្លងបានទេ។ សូមចម្លងអាសយដ្ឋាននេះដោយខ្លួនឯង៖',
    },
    share: done,
  },
  render: (args) => (
    <div lang="km">
      <ShareLink {...args} />
    </div>
  ),
};
