import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { VisuallyHidden } from './index.ts';

const meta = {
  component: VisuallyHidden,
  decorators: [withStyles([])],
} satisfies Meta<typeof VisuallyHidden>;

export default meta;

export const InASentence: StoryObj<typeof meta> = {
  args: { children: 'lớn hơn' },
  render: (args) => (
    <p>
      <VisuallyHidden {...args} /> <span aria-hidden="true">&gt;</span> 90%
    </p>
  ),
};
