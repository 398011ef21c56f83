import { type Figures, sampleAnswers, sampleCitizen, sampleFigures } from '@cantho/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Mounted } from '../test/storyHost.tsx';

const meta = { component: Mounted, title: 'scoreboard/TargetPage' } satisfies Meta<typeof Mounted>;

export default meta;
type Story = StoryObj<typeof meta>;

const at = (no: number) => ({ route: { name: 'target', no } }) as const;

/** Target 20 fell below a base that had reached the goal. */
const regressed: Figures = {
  ...sampleFigures,
  measurements: sampleFigures.measurements.map((one) =>
    one.indicatorId === 'target-20-1' ? { ...one, value: 48 } : one,
  ),
  bases: { ...sampleFigures.bases, 'target-20-1': { value: 55, asOf: '2025-12-31' } },
};

/** Some of target 20 are real: the others are marked one by one. */
const mixed: Figures = {
  ...sampleFigures,
  measurements: sampleFigures.measurements.map((one) =>
    one.indicatorId === 'target-20-1' && one.period < '2026-04' ? { ...one, sample: false } : one,
  ),
};

/** Nothing was reported on target 20 for March and April. */
const withGap: Figures = {
  ...sampleFigures,
  measurements: sampleFigures.measurements.filter(
    ({ indicatorId, period }) =>
      indicatorId !== 'target-20-1' || (period !== '2026-03' && period !== '2026-04'),
  ),
};

export const Sample: Story = { args: { host: at(20), answers: sampleAnswers } };
export const Fresh: Story = { args: { host: at(20), figures: 'none' } };
export const PartlySample: Story = { args: { host: at(20), figures: mixed } };
export const MonthsMissing: Story = { args: { host: at(20), figures: withGap } };
export const Corrected: Story = { args: { host: at(20) } };
export const Regressed: Story = { args: { host: at(20), figures: regressed } };
export const Met: Story = { args: { host: at(3) } };
export const StrictGoal: Story = { args: { host: at(7) } };
export const WithoutBase: Story = { args: { host: at(5) } };
export const AfterTheYear: Story = { args: { host: at(20), today: '2027-01-20' } };
export const Milestone: Story = { args: { host: at(12) } };
export const MilestoneReached: Story = { args: { host: at(12), today: '2026-12-20' } };
export const MilestoneFresh: Story = { args: { host: at(12), figures: 'none' } };
export const Composite: Story = { args: { host: at(15) } };
export const SignedIn: Story = { args: { host: { ...at(20), user: sampleCitizen } } };
export const Loading: Story = { args: { host: at(20), fault: 'never' } };
export const PartsFailed: Story = {
  args: {
    host: { ...at(20), user: sampleCitizen },
    fault: { listMeasurements: 'malformed', listAnswers: 'malformed', listFollows: 'html' },
  },
};
export const Failed: Story = { args: { host: at(20), fault: 'malformed' } };
export const Offline: Story = { args: { host: at(20), losesConnection: true } };
export const NotFound: Story = { args: { host: at(31) } };
export const Dark: Story = {
  args: { host: { ...at(15), theme: { name: 'dark' } }, answers: sampleAnswers },
};
export const English: Story = { args: { host: { ...at(15), locale: 'en' }, answers: sampleAnswers } };
export const Khmer: Story = { args: { host: { ...at(20), locale: 'km' }, answers: sampleAnswers } };
export const KhmerMilestone: Story = { args: { host: { ...at(12), locale: 'km' } } };

/** As on paper: print this story, or show it with the browser's emulation of print media. */
export const Print: Story = { args: { host: at(20), answers: sampleAnswers } };
