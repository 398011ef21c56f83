import { sampleAnswers, sampleCitizen } from '@cantho/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { TrackerStage } from '../test/TrackerStage.tsx';

const meta = {
  title: 'Task tracker',
  component: TrackerStage,
  parameters: { layout: 'fullscreen' },
  render: (args, { globals }) => (
    <TrackerStage {...args} toolbarTheme={globals.theme === 'dark' ? 'dark' : 'light'} />
  ),
} satisfies Meta<typeof TrackerStage>;

export default meta;
type Story = StoryObj<typeof meta>;

const inView = (view: string) => ({ name: 'tasks', search: { view } }) as const;

/** More than one answer of the API holds: pages, counts and filters are the API's. */
const many = { rows: { targets: 30, tasks: 1000 } };

export const List: Story = {};

export const ListOfFreshDatabase: Story = { args: { api: { figures: 'none' } } };

export const ListInEnglish: Story = { args: { locale: 'en' } };

export const ListInKhmer: Story = { args: { locale: 'km' } };

export const ListInTheDark: Story = { args: { theme: { name: 'dark' } } };

export const ListFiltered: Story = {
  args: { route: { name: 'tasks', search: { deadlineState: 'overdue', missedReports: 'true' } } },
};

export const ListOfManyTasks: Story = { args: { api: many } };

export const ListOfManyTasksOnSlowNetwork: Story = { args: { api: { ...many, latency: 1500 } } };

export const NothingFound: Story = { args: { route: { name: 'tasks', search: { q: 'tàu vũ trụ' } } } };

export const NoSuchPage: Story = { args: { api: many, route: { name: 'tasks', search: { page: '99' } } } };

export const AtTheEndOfTheYear: Story = { args: { api: { today: '2026-12-31' } } };

export const Timeline: Story = { args: { route: inView('timeline') } };

export const TimelineInKhmer: Story = { args: { route: inView('timeline'), locale: 'km' } };

export const TimelineOfManyTasks: Story = { args: { route: inView('timeline'), api: many } };

export const Board: Story = { args: { route: inView('board') } };

export const BoardInTheDark: Story = { args: { route: inView('board'), theme: { name: 'dark' } } };

export const BoardOfFreshDatabase: Story = { args: { route: inView('board'), api: { figures: 'none' } } };

export const BoardOfManyTasks: Story = { args: { route: inView('board'), api: many } };

export const Agencies: Story = { args: { route: inView('agencies') } };

export const AgenciesOfManyTasksInEnglish: Story = {
  args: { route: inView('agencies'), api: many, locale: 'en' },
};

export const Loading: Story = { args: { api: { fault: 'never' } } };

export const Failed: Story = { args: { api: { fault: 'html' } } };

export const Forbidden: Story = { args: { api: { fault: 'forbidden' } } };

export const WithoutOverallFigures: Story = { args: { api: { fault: { getSummary: 'html' } } } };

export const OfflineFromTheStart: Story = { args: { online: false } };

export const OfflineWithLastData: Story = { args: { losesNetwork: true } };

export const RecurringTask: Story = {
  args: { route: { name: 'task', no: 2 }, api: { answers: sampleAnswers } },
};

export const ExtendedTask: Story = { args: { route: { name: 'task', no: 18 } } };

export const TaskWithMissedReports: Story = { args: { route: { name: 'task', no: 17 } } };

export const TaskOfClasses: Story = { args: { route: { name: 'task', no: 1 } } };

export const TaskOfClassesInKhmer: Story = { args: { route: { name: 'task', no: 1 }, locale: 'km' } };

export const OngoingTask: Story = { args: { route: { name: 'task', no: 3 } } };

export const TaskWithoutReports: Story = {
  args: { route: { name: 'task', no: 14 }, api: { figures: 'none' } },
};

export const TaskOfSomebodySignedIn: Story = {
  args: { route: { name: 'task', no: 2 }, user: sampleCitizen },
};

export const TaskThatCannotBeFollowed: Story = {
  args: { route: { name: 'task', no: 2 }, user: sampleCitizen, api: { fault: { follow: 'unavailable' } } },
};

export const TaskInEnglishInTheDark: Story = {
  args: { route: { name: 'task', no: 17 }, locale: 'en', theme: { name: 'dark' } },
};

export const TaskLoading: Story = { args: { route: { name: 'task', no: 2 }, api: { fault: 'never' } } };

export const TaskForbidden: Story = {
  args: { route: { name: 'task', no: 2 }, api: { fault: { getTask: 'forbidden' } } },
};

export const NoSuchTask: Story = { args: { route: { name: 'task', no: 99 } } };

export const OneTaskEmbedded: Story = { args: { route: null, config: { taskNo: 2, headingLevel: 1 } } };
