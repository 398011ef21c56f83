import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { AgencyLists, agencyListsStyles } from './index.ts';

const meta = {
  component: AgencyLists,
  decorators: [withStyles(agencyListsStyles)],
  args: {
    lists: [
      {
        title: 'Cơ quan chủ trì',
        agencies: [{ id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ' }],
      },
      {
        title: 'Cơ quan phối hợp',
        agencies: [
          { id: 'so-ban-nganh', name: 'Sở, ban, ngành', kind: 'Nhóm cơ quan' },
          { id: 'ubnd-xa-phuong', name: 'UBND xã, phường', kind: 'Nhóm cơ quan' },
        ],
      },
    ],
    kindHint: '“Nhóm cơ quan” là cách kế hoạch gọi chung nhiều đơn vị, không phải một đơn vị.',
  },
} satisfies Meta<typeof AgencyLists>;

export default meta;

export const LeadAndCoordinating: StoryObj<typeof meta> = {};
