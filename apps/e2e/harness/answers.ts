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

export interface PlanAnswer {
  sourceSha256: string;
  license: { id: string; url: string };
}

export interface CountsAnswer {
  items: { key: string | null; total: number; byDeadlineState: Record<string, number> }[];
}

export interface AgencyAnswer extends Named {
  kind: 'body' | 'class' | 'openGroup';
  leads: { targets: number; tasks: number };
  reporting: { missed: { period: string; tasks: number }[] };
  members: { agency: Named; lastReportedPeriod: string | null; tasksByWorkState: Record<string, number> }[];
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

export interface DocumentAnswer {
  title: string;
  number: string | null;
}

export interface TaskAnswer {
  no: number;
  text: string;
  leadAgencies: Named[];
  deadline: { kind: string; wording: string; dueOn: string | null; plannedDueOn: string | null };
  deadlineState: string;
  workState: string;
  missedReports: string[];
  extensions: { from: string; to: string; grantedOn: string; document: DocumentAnswer }[];
  members: { agency: Named; classId: string; workState: string; period: string | null }[];
  occurrenceList: { period: string; dueOn: string; doneOn: string | null; deadlineState: string }[];
}
