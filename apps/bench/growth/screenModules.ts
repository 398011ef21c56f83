/** One screen that is measured: how it is used, and what the API is asked for the same. */
export interface ScreenModule {
  readonly name: 'task-tracker' | 'scoreboard';
  readonly path: string;
  /** Where the number of results stands. */
  readonly count: string;
  /** The rows that are drawn. */
  readonly row: string;
  /** The list in the API, which knows how many rows pass. */
  readonly list: string;
  /** One-tap filters: the control's value, and the parameter that means the same. */
  readonly chips: readonly { readonly value: string; readonly parameter: string }[];
  /** The select behind the fold that a state (or an agency) is chosen in. */
  readonly select: { readonly label: string; readonly parameter: string };
  readonly search: string;
  /** Typed into it; the last key changes the number of results. */
  readonly text: string;
}

const chip = (parameter: string, value: string) => ({ value, parameter: `${parameter}=${value}` });

export const screenModules: readonly ScreenModule[] = [
  {
    name: 'task-tracker',
    path: '/tasks',
    count: '.tt-results [role=status]',
    row: '.tt-rows > .tt-row',
    list: '/v1/tasks',
    chips: [
      chip('deadlineState', 'overdue'),
      chip('deadlineState', 'dueSoon'),
      { value: 'missedReports', parameter: 'missedReports=true' },
    ],
    select: { label: 'Tình hình thực hiện', parameter: 'workState' },
    search: '.tt-filters input[type=search]',
    text: 'chu ky',
  },
  {
    name: 'scoreboard',
    path: '/targets',
    count: '.sb-results [role=status]',
    row: '.sb-rows .ct-grid > li, .sb-rows tbody > tr',
    list: '/v1/targets',
    chips: [chip('status', 'onTrack'), chip('status', 'offTrack'), chip('status', 'noData')],
    select: { label: 'Cơ quan chủ trì', parameter: 'leadAgency' },
    search: 'input[type=search]',
    text: 'chu ky',
  },
];
