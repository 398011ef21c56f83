import type { Meta, StoryObj } from '@storybook/react-vite';
import { Mounted } from '../test/storyHost.tsx';

const meta = { component: Mounted, title: 'scoreboard/Scoreboard' } satisfies Meta<typeof Mounted>;

export default meta;
type Story = StoryObj<typeof meta>;

const card = { view: 'card' } as const;
const at = (no: number) => ({ route: { name: 'target', no } }) as const;

export const Card: Story = { args: { config: card } };
export const CardWithoutFigures: Story = { args: { config: card, figures: 'none' } };
export const CardOfOnePillar: Story = { args: { config: { ...card, pillar: 'economy' } } };
export const CardLoading: Story = { args: { config: card, fault: 'never' } };
export const CardFailed: Story = { args: { config: card, fault: 'malformed' } };
export const CardInEnglish: Story = { args: { config: card, host: { locale: 'en' } } };

export const List: Story = {};
export const ListWithoutFigures: Story = { args: { figures: 'none' } };
export const ListOfOnePillar: Story = { args: { config: { pillar: 'society' } } };
export const ListFiltered: Story = {
  args: { host: { route: { name: 'targets', search: { status: 'atRisk,offTrack', sort: 'attainment' } } } },
};
export const ListWithoutResult: Story = {
  args: { host: { route: { name: 'targets', search: { q: 'không có' } } } },
};
export const ListLoading: Story = { args: { fault: 'never' } };
export const ListFailed: Story = { args: { fault: 'malformed' } };
export const ListOffline: Story = { args: { losesConnection: true } };
export const ListNeverLoadedOffline: Story = { args: { host: { online: false } } };
export const ListDark: Story = { args: { host: { theme: { name: 'dark' } } } };
export const ListInEnglish: Story = { args: { host: { locale: 'en' } } };

export const Target: Story = { args: { host: at(20) } };
export const TargetComposite: Story = { args: { host: at(15) } };
export const TargetMilestone: Story = { args: { host: at(12) } };
export const TargetWithoutBase: Story = { args: { host: at(5) } };
export const TargetWithoutFigures: Story = { args: { host: at(20), figures: 'none' } };
export const TargetOffTrackAfterTheYear: Story = { args: { host: at(7), today: '2027-01-20' } };
export const TargetLoading: Story = { args: { host: at(20), fault: 'never' } };
export const TargetWithoutHistory: Story = {
  args: { host: at(20), fault: { listMeasurements: 'malformed' } },
};
export const TargetNotFound: Story = { args: { host: at(31) } };
export const TargetDark: Story = { args: { host: { ...at(15), theme: { name: 'dark' } } } };
export const TargetInEnglish: Story = { args: { host: { ...at(15), locale: 'en' } } };
