/** The parts of the API's answers that journeys compare screens with; the contract itself is tested elsewhere. */

export interface Named {
  id: string;
  name: string;
}

export interface TargetAnswer {
  no: number;
  pillar: 'government' | 'economy' | 'society';
  text: string;
  status: 'met' | 'onTrack' | 'atRisk' | 'offTrack' | 'noData' | 'notAssessable';
  asOf: string | null;
  leadAgencies: Named[];
  indicators: { id: string; name: string; status: TargetAnswer['status']; current: number | null }[];
}

export interface ListAnswer<Item> {
  items: Item[];
  sample: boolean;
}

export interface MeasurementAnswer {
  id: string;
  indicatorId: string;
  period: string;
  value: number;
  asOf: string;
  agency: Named;
  document: { title: string };
  revises: string | null;
}

export interface TaskAnswer {
  no: number;
  text: string;
  deadline: { kind: string; wording: string; dueOn: string | null };
  deadlineState: string;
  missedReports: string[];
  occurrenceList: { period: string; dueOn: string; doneOn: string | null; deadlineState: string }[];
}
