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

export const List: Story = {};

export const ListOfFreshDatabase: Story = { args: { api: { figures: 'none' } } };

export const ListInEnglish: Story = { args: { locale: 'en' } };

export const ListInTheDark: Story = { args: { theme: { name: 'dark' } } };

export const ListFiltered: Story = {
  args: { route: { name: 'tasks', search: { deadlineState: 'overdue', missedReports: 'true' } } },
};

export const NothingFound: Story = { args: { route: { name: 'tasks', search: { q: 'tàu vũ trụ' } } } };

export const AtTheEndOfTheYear: Story = { args: { api: { today: '2026-12-31' } } };

export const Loading: Story = { args: { api: { fault: 'never' } } };

export const Failed: Story = { args: { api: { fault: 'html' } } };

export const OfflineFromTheStart: Story = { args: { online: false } };

export const OfflineWithLastData: Story = { args: { losesNetwork: true } };

export const RecurringTask: Story = { args: { route: { name: 'task', no: 2 } } };

export const LongOverdueTask: Story = { args: { route: { name: 'task', no: 18 } } };

export const TaskWithMissedReports: Story = { args: { route: { name: 'task', no: 17 } } };

export const OngoingTask: Story = { args: { route: { name: 'task', no: 3 } } };

export const TaskWithoutReports: Story = {
  args: { route: { name: 'task', no: 14 }, api: { figures: 'none' } },
};

export const TaskInEnglishInTheDark: Story = {
  args: { route: { name: 'task', no: 17 }, locale: 'en', theme: { name: 'dark' } },
};

export const TaskLoading: Story = { args: { route: { name: 'task', no: 2 }, api: { fault: 'never' } } };

export const NoSuchTask: Story = { args: { route: { name: 'task', no: 99 } } };

export const OneTaskEmbedded: Story = { args: { route: null, config: { taskNo: 2, headingLevel: 1 } } };
