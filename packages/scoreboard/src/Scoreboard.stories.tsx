import { createFollowStore, sampleCitizen } from '@cantho/testing';
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
export const ListInKhmer: Story = { args: { host: { locale: 'km' } } };
export const ListOfAGreaterPlan: Story = { args: { rows: { targets: 2000, tasks: 51 } } };
export const ListWithoutSummary: Story = { args: { fault: { getSummary: 'malformed' } } };

const table = { route: { name: 'targets' }, stored: { listView: 'table' } } as const;

export const Table: Story = { args: { host: table } };
export const TableWithoutFigures: Story = { args: { host: table, figures: 'none' } };
export const TableDark: Story = { args: { host: { ...table, theme: { name: 'dark' } } } };
export const TableInKhmer: Story = { args: { host: { ...table, locale: 'km' } } };

const agencies = { route: { name: 'agencies' } } as const;
const agency = (id: string) => ({ route: { name: 'agency', id } }) as const;

export const Agencies: Story = { args: { host: agencies } };
export const AgenciesWithoutFigures: Story = { args: { host: agencies, figures: 'none' } };
export const AgenciesByMissedReports: Story = {
  args: { host: { route: { name: 'agencies', search: { sort: 'missed' } } } },
};
export const AgenciesWithoutResult: Story = {
  args: { host: { route: { name: 'agencies', search: { q: 'không có' } } } },
};
export const AgenciesLoading: Story = { args: { host: agencies, fault: 'never' } };
export const AgenciesFailed: Story = { args: { host: agencies, fault: 'malformed' } };
export const AgenciesOffline: Story = { args: { host: agencies, losesConnection: true } };
export const AgenciesInEnglish: Story = { args: { host: { ...agencies, locale: 'en' } } };
export const Agency: Story = { args: { host: agency('so-khoa-hoc-va-cong-nghe') } };
export const AgencyOfAClass: Story = { args: { host: agency('so-ban-nganh') } };
export const AgencyThatOnlyCoordinates: Story = { args: { host: agency('bo-nganh-trung-uong') } };
export const AgencyWithoutFigures: Story = { args: { host: agency('so-ban-nganh'), figures: 'none' } };
export const AgencyWithoutRows: Story = {
  args: { host: agency('so-tai-chinh'), fault: { listTargets: 'malformed', listTasks: 'malformed' } },
};
export const AgencyLoading: Story = { args: { host: agency('so-tai-chinh'), fault: 'never' } };
export const AgencyNotFound: Story = { args: { host: agency('bo-nao-do') } };
export const AgencyDark: Story = { args: { host: { ...agency('so-ban-nganh'), theme: { name: 'dark' } } } };
export const AgencyInKhmer: Story = { args: { host: { ...agency('so-ban-nganh'), locale: 'km' } } };

const follows = createFollowStore();
for (const subject of ['target-20', 'task-2', 'target-9']) {
  follows.follow(sampleCitizen, subject, '2026-05-01T02:00:00Z');
}
const reader = { route: { name: 'followed' }, user: sampleCitizen } as const;

export const Followed: Story = { args: { host: reader, follows } };
export const FollowedNothing: Story = { args: { host: reader } };
export const FollowedSignedOut: Story = { args: { host: { route: { name: 'followed' } } } };
export const FollowedWithoutSignIn: Story = {
  args: { host: { route: { name: 'followed' }, features: ['navigation'] } },
};
export const FollowedLoading: Story = { args: { host: reader, fault: 'never' } };
export const FollowedFailed: Story = { args: { host: reader, fault: { startVisit: 'forbidden' } } };
export const FollowedOffline: Story = { args: { host: reader, follows, losesConnection: true } };
export const FollowedDark: Story = { args: { host: { ...reader, theme: { name: 'dark' } }, follows } };
export const FollowedInKhmer: Story = { args: { host: { ...reader, locale: 'km' }, follows } };

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
