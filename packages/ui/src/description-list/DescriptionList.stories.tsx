import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { DescriptionList, descriptionListStyles } from './index.ts';

const meta = {
  component: DescriptionList,
  decorators: [withStyles(descriptionListStyles)],
} satisfies Meta<typeof DescriptionList>;

export default meta;

export const Provenance: StoryObj<typeof meta> = {
  args: {
    items: [
      { term: 'Văn bản', description: 'Kế hoạch 224/KH-UBND ngày 31/12/2025, Phụ lục I, dòng 15' },
      { term: 'Cơ quan chủ trì', description: 'Sở, ban, ngành; UBND xã, phường' },
      { term: 'Cơ quan phối hợp', description: 'Công an thành phố' },
    ],
  },
};

export const Stacked: StoryObj<typeof meta> = { args: { ...Provenance.args, stacked: true } };
