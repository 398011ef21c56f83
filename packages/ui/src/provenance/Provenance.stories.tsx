import type { Meta, StoryObj } from '@storybook/react-vite';
import { longestTarget } from '../../test/labels.ts';
import { withStyles } from '../../test/withStyles.tsx';
import { Provenance, provenanceStyles } from './index.ts';

const meta = {
  component: Provenance,
  decorators: [withStyles(provenanceStyles)],
  args: {
    terms: { document: 'Văn bản', place: 'Vị trí', quote: 'Nguyên văn', hash: 'Mã SHA-256 của văn bản' },
    document: '224/KH-UBND',
    place: 'Phụ lục I, dòng 15',
    quote: longestTarget,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
} satisfies Meta<typeof Provenance>;

export default meta;

export const LongestTarget: StoryObj<typeof meta> = {};
