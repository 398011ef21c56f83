import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { withStyles } from '../../test/withStyles.tsx';
import { Button, buttonStyles } from '../button/index.ts';
import { Dialog, type DialogProps, dialogStyles } from './index.ts';

function Live(props: DialogProps) {
  const [open, setOpen] = useState(props.open);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Nguồn của con số này</Button>
      <Dialog {...props} open={open} onClose={close} footer={<Button onClick={close}>Đã hiểu</Button>} />
    </>
  );
}

const meta = {
  component: Dialog,
  decorators: [withStyles([...dialogStyles, ...buttonStyles])],
  render: (args) => <Live {...args} />,
  args: {
    open: false,
    onClose: () => undefined,
    title: 'Con số này từ đâu ra?',
    closeLabel: 'Đóng',
    children: <p>Kế hoạch 224/KH-UBND, Phụ lục I, dòng 2.</p>,
  },
} satisfies Meta<typeof Dialog>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {};
export const Open: Story = { args: { open: true } };
