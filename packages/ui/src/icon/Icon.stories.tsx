import type { Meta, StoryObj } from '@storybook/react-vite';
import { withStyles } from '../../test/withStyles.tsx';
import { Icon, type IconName, iconStyles } from './index.ts';

const names: IconName[] = [
  'check',
  'cross',
  'dash',
  'clock',
  'arrow',
  'back',
  'down',
  'search',
  'info',
  'offline',
  'sample',
  'retry',
  'loop',
  'pause',
  'bell',
  'download',
  'print',
  'share',
  'met',
  'onTrack',
  'atRisk',
  'offTrack',
  'noData',
  'notAssessable',
];

const meta = {
  component: Icon,
  decorators: [withStyles(iconStyles)],
} satisfies Meta<typeof Icon>;

export default meta;

export const All: StoryObj<typeof meta> = {
  args: { name: 'check' },
  render: () => (
    <ul className="ct-list ct-cluster">
      {names.map((name) => (
        <li key={name}>
          <Icon name={name} /> {name}
        </li>
      ))}
    </ul>
  ),
};
