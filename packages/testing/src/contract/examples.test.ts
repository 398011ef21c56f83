import type {
  AgencyDetail,
  AgencyList,
  AnswerList,
  Challenge,
  ChangeList,
  FeedbackInput,
  FeedbackReceipt,
  FollowList,
  MeasurementList,
  OfficerFeedback,
  Problem,
  Summary,
  Target,
  TargetList,
  TaskList,
} from '@cantho/api-client';
import {
  agencyById,
  daysBetween,
  indicatorStatus,
  lastMonthEnd,
  relatedTasks,
  targetStatus,
} from '@cantho/plan';
import { describe, expect, it } from 'vitest';
import { sampleSolution } from '../challenges.ts';
import { fakeFetch } from '../fakeFetch.ts';
import { noFigures } from '../figures.ts';
import { createSampleFollowStore } from '../followStore.ts';
import { createPlanAnswers } from '../planAnswers.ts';
import { createPlanHandlers, type PlanHandlersOptions } from '../planHandlers.ts';
import { sampleAnswers } from '../sampleAnswers.ts';
import { createSampleFeedbackStore } from '../sampleFeedback.ts';
import { sampleFigures } from '../sampleFigures.ts';
import { sampleAuthorization, sampleCitizen, sampleOfficer } from '../sampleSignIn.ts';
import { exampleFiles, examples, readExample, schemaErrors } from './contract.ts';

const fresh = createPlanAnswers(noFigures, '2026-01-10');
const sampled = createPlanAnswers(sampleFigures, '2026-07-01');

async function answered(path: string, options: PlanHandlersOptions = {}): Promise<unknown> {
  const headers = { Authorization: sampleAuthorization(sampleCitizen) };
  const request = new Request(`http://localhost:4002${path}`, { headers });
  return (await fakeFetch(createPlanHandlers(options))(request)).json();
}

describe('each example', () => {
  it('is referred to by the contract', () => {
    expect([...new Set(examples().map(({ name }) => name))].sort()).toEqual(exampleFiles());
  });

  it.each(examples())('$name is valid by $schema', ({ name, schema }) => {
    expect(schemaErrors(schema, readExample(name))).toEqual([]);
  });
});

describe('examples of a fresh database are what the plan and its rules say', () => {
  it.each([
    ['plan.yaml', () => fresh.plan()],
    ['target-12.yaml', () => fresh.target(12)],
    ['task-2.yaml', () => fresh.task(2)],
    ['summary-fresh.yaml', () => fresh.summary()],
    ['measurements-none.yaml', () => fresh.measurements(20)],
  ])('%s', (name, answer) => {
    expect(readExample(name)).toEqual(answer());
  });

  it.each([
    ['targets-fresh.yaml', () => fresh.targets()],
    ['tasks-fresh.yaml', () => fresh.tasks()],
  ])('%s is the page it says it is', (name, rows) => {
    const { items, page } = readExample(name) as TargetList | TaskList;
    const { number, size, totalItems, totalPages } = page;
    expect(items).toEqual(rows().slice((number - 1) * size, number * size));
    expect([totalItems, totalPages]).toEqual([rows().length, Math.ceil(rows().length / size)]);
  });

  it('task-counts-fresh.yaml counts the tasks by month', async () => {
    const options = { figures: 'none', today: '2026-01-10' } as const;
    const answer = await answered('/v1/task-counts?by=dueMonth', options);
    expect(readExample('task-counts-fresh.yaml')).toEqual(answer);
  });

  it('agencies.yaml: each agency with its aliases and counts', () => {
    for (const agency of (readExample('agencies.yaml') as AgencyList).items) {
      expect(agency).toEqual(fresh.agencies().items.find(({ id }) => id === agency.id));
    }
  });
});

describe('examples of sample figures', () => {
  const target = readExample('target-15.yaml') as Target;
  const rowOf = (no: number) => fresh.target(no) as Target;

  it('target-15.yaml quotes the plan', () => {
    const { text, pillar, leadAgencies, coordinatingAgencies, provenance } = rowOf(15);
    expect(target).toMatchObject({
      text,
      pillar,
      leadAgencies,
      coordinatingAgencies,
      provenance,
      sample: true,
    });
    const planSide = ({ id, name, kind, comparator, goal, unit }: Target['indicators'][number]) => ({
      ...{ id, name, kind, comparator, goal, unit },
    });
    expect(target.indicators.map(planSide)).toEqual(rowOf(15).indicators.map(planSide));
  });

  it('target-15.yaml is judged by the rules', () => {
    for (const indicator of target.indicators) {
      const { current, asOf, base } = indicator;
      if (asOf === null) throw new Error('Expected an as-of date');
      const judged = indicatorStatus({
        indicator,
        current: { value: current, asOf },
        base,
        today: target.today,
      });
      expect(indicator.status).toBe(judged.status);
      expect(indicator.attainment).toBeCloseTo(judged.inputs.attainment ?? Number.NaN, 4);
      expect(indicator.pace).toBeCloseTo(judged.inputs.pace ?? Number.NaN, 4);
      expect(indicator.yearShare).toBeCloseTo(judged.inputs.yearShare ?? Number.NaN, 5);
      expect(indicator.bands).toEqual(judged.inputs.bands);
    }
    expect(target.status).toBe(targetStatus(target.indicators.map(({ status }) => status)));
  });

  it('target-15.yaml names the tasks the plan’s rows are related by', () => {
    const plans = (rows: Target['relatedTasks']) =>
      rows.map(({ no, text, phrase }) => ({ no, text, phrase }));
    expect(plans(target.relatedTasks)).toEqual(plans(rowOf(15).relatedTasks));
    expect(target.relatedTasks.map(({ no, phrase }) => ({ no, phrase }))).toEqual(relatedTasks(15));
    for (const { no, workState, sample } of target.relatedTasks) {
      expect(sample, `task ${no}`).toBe(workState !== 'notReported');
    }
  });

  it('measurements-sample.yaml: revisions refer to each other, agencies are the plan’s', () => {
    const { items, targetNo, sample } = readExample('measurements-sample.yaml') as MeasurementList;
    expect(sample).toBe(true);
    for (const { indicatorId, agency, revises, revision, sample: marked } of items) {
      expect(rowOf(targetNo).indicators.map(({ id }) => id)).toContain(indicatorId);
      expect(agencyById(agency.id)).toMatchObject(agency);
      expect(revision === 1).toBe(revises === null);
      if (revises !== null) expect(items.find(({ id }) => id === revises)?.revision).toBe(revision - 1);
      expect(marked).toBe(true);
    }
  });

  it('summary-sample.yaml adds up', () => {
    const { today, daysLeft, dueSoonDays, changes, targets, tasks } = readExample(
      'summary-sample.yaml',
    ) as Summary;
    const sum = (counts: object) => Object.values(counts).reduce((total, count) => total + count, 0);
    const { government, economy, society } = targets.byPillar;
    expect(daysLeft).toBe(daysBetween(today, '2026-12-31'));
    expect(changes.since).toBe(lastMonthEnd(today));
    expect(dueSoonDays).toBe(fresh.plan().dueSoonDays);
    for (const { total, withData, byStatus } of [targets.all, government, economy, society]) {
      expect(sum(byStatus)).toBe(total);
      expect(total - withData).toBe(byStatus.noData);
    }
    for (const status of Object.keys(targets.all.byStatus) as (keyof typeof government.byStatus)[]) {
      const pillars = [government, economy, society].map(({ byStatus }) => byStatus[status]);
      expect(sum(pillars), status).toBe(targets.all.byStatus[status]);
    }
    const expected = fresh.summary();
    expect(tasks.byDeadlineKind).toEqual(expected.tasks.byDeadlineKind);
    expect(sum(tasks.byDeadlineState)).toBe(tasks.total);
    expect(sum(tasks.byWorkState)).toBe(tasks.total);
    const { doneOnTime, doneLate, overdue, noDeadline } = tasks.byDeadlineState;
    const done = doneOnTime + doneLate;
    expect(tasks.completion).toEqual(rate(done, tasks.total - noDeadline));
    expect(tasks.onTime).toEqual(rate(doneOnTime, done + overdue));
  });
});

describe('examples of what was reported and changed are what the rules make of the sample figures', () => {
  it('changes-sample.yaml: every kind of change, newest first', async () => {
    const list = readExample('changes-sample.yaml') as ChangeList;
    expect(list).toEqual(await answered('/v1/changes'));
    const { byKind } = sampled.summary().changes;
    for (const [kind, count] of Object.entries(byKind)) {
      expect(list.items.filter((change) => change.kind === kind).length, kind).toBe(count);
      expect(count, kind).toBeGreaterThan(0);
    }
  });

  it('agency-sample.yaml: a class, its members, and that all of it is sample data', () => {
    const agency = readExample('agency-sample.yaml') as AgencyDetail;
    expect(agency).toEqual(sampled.agency(agency.id));
    expect(agency).toMatchObject({ kind: 'class', sample: true });
    expect(agency.members.every(({ sample }) => sample)).toBe(true);
  });

  it('follows.yaml: newest followed first, each with what changed since the visit before', async () => {
    const list = readExample('follows.yaml') as FollowList;
    const follows = createSampleFollowStore();
    const visit = follows.startVisit(sampleCitizen, '2026-07-01T03:00:00Z');
    expect(list).toEqual(await answered('/v1/me/follows', { follows }));
    expect(list.since).toBe(visit.since);
    for (const { changes } of list.items) {
      for (const { on } of changes) expect(on >= (list.since ?? '').slice(0, 10)).toBe(true);
    }
  });

  it('answers.yaml: newest first, by agencies of the plan, and made up by their own words', async () => {
    const list = readExample('answers.yaml') as AnswerList;
    expect(list).toEqual(await answered(`/v1/answers?about=${list.about}`, { answers: sampleAnswers }));
    for (const { agency, text } of list.items) {
      expect(agencyById(agency.id)).toMatchObject(agency);
      expect(text).toContain('minh hoạ');
    }
  });
});

describe('examples of feedback are what the handlers answer from the sample queue', () => {
  async function asked(path: string, body?: object): Promise<unknown> {
    const headers = { Authorization: sampleAuthorization(sampleOfficer), 'Content-Type': 'application/json' };
    const init = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers };
    const handlers = createPlanHandlers({ feedback: createSampleFeedbackStore() });
    return (await fakeFetch(handlers)(new Request(`http://localhost:4002/v1${path}`, init))).json();
  }

  it('challenge.yaml, and feedback-input-full.yaml solves it', async () => {
    const challenge = await asked('/challenges', {});
    expect(readExample('challenge.yaml')).toEqual(challenge);
    const { effort } = readExample('feedback-input-full.yaml') as FeedbackInput;
    expect(effort).toMatchObject({ challenge, solution: sampleSolution(challenge as Challenge) });
  });

  it('receipt-answered.yaml', async () => {
    const receipt = readExample('receipt-answered.yaml') as FeedbackReceipt;
    expect(receipt).toEqual(await asked(`/feedback/${receipt.receiptCode}`));
  });

  it('officer-queue.yaml and officer-feedback.yaml', async () => {
    expect(readExample('officer-queue.yaml')).toEqual(await asked('/officer/feedback?pageSize=2'));
    const feedback = readExample('officer-feedback.yaml') as OfficerFeedback;
    expect(feedback).toEqual(await asked(`/officer/feedback/${feedback.id}`));
  });

  it('redaction.yaml: each place is what was taken out', async () => {
    const text = 'Tôi là Công dân mẫu 1, số 0900 000 000, thư mau@example.org, giấy tờ 001099000001.';
    const id = createSampleFeedbackStore().all.at(-1)?.id;
    expect(readExample('redaction.yaml')).toEqual(await asked(`/officer/feedback/${id}/redaction`, { text }));
  });
});

describe('examples of problems', () => {
  it.each(['problem-validation.yaml', 'problem-not-found.yaml'])('%s has a known type', (name) => {
    expect((readExample(name) as Problem).type).toMatch(/^urn:cantho-plan:problem:/);
  });
});

const rate = (numerator: number, denominator: number) => ({
  ...{ numerator, denominator, value: numerator / denominator },
});
