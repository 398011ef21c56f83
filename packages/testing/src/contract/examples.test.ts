import type {
  AgencyList,
  MeasurementList,
  Problem,
  Summary,
  Target,
  TargetList,
  TaskList,
} from '@cantho/api-client';
import { agencyById, daysBetween, indicatorStatus, targetStatus } from '@cantho/plan';
import { describe, expect, it } from 'vitest';
import { noFigures } from '../figures.ts';
import { createPlanAnswers } from '../planAnswers.ts';
import { exampleFiles, examples, readExample, schemaErrors } from './contract.ts';

const fresh = createPlanAnswers(noFigures, '2026-01-10');

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
    const { today, daysLeft, targets, tasks } = readExample('summary-sample.yaml') as Summary;
    const sum = (counts: object) => Object.values(counts).reduce((total, count) => total + count, 0);
    const { government, economy, society } = targets.byPillar;
    expect(daysLeft).toBe(daysBetween(today, '2026-12-31'));
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

describe('examples of problems', () => {
  it.each(['problem-validation.yaml', 'problem-not-found.yaml'])('%s has a known type', (name) => {
    expect((readExample(name) as Problem).type).toMatch(/^urn:cantho-plan:problem:/);
  });
});

const rate = (numerator: number, denominator: number) => ({
  ...{ numerator, denominator, value: numerator / denominator },
});
