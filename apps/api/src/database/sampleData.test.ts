import { cutOffOf, localDate, memberIds, targets, tasks } from '@cantho/plan';
import { describe, expect, it } from 'vitest';
import { createSampleData } from './sampleData.ts';
import { sampleBodies } from './sampleMembers.ts';

const data = createSampleData();
const all = [
  ...data.measurements,
  ...data.bases,
  ...data.updates,
  ...data.completions,
  ...data.extensions,
  ...data.memberUpdates,
];

describe('The sample year', () => {
  it('is the same each time', () => {
    expect(createSampleData()).toEqual(data);
  });

  it('says of every row and document that it is made up', () => {
    expect(all.every(({ sample }) => sample)).toBe(true);
    expect(all.every(({ document_title }) => document_title.endsWith('(số liệu minh hoạ)'))).toBe(true);
    expect(data.measurements[0]?.document_title).toBe('Báo cáo tháng 1/2026 (số liệu minh hoạ)');
  });

  it('has ids of its own for every row', () => {
    const rows = [...data.measurements, ...data.updates, ...data.extensions, ...data.memberUpdates];
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps every percentage between 0 and 100, and never 0 for what is missing', () => {
    for (const { value, reached } of data.measurements) {
      if (value === null) expect(typeof reached).toBe('boolean');
      else expect(value > 0 && value <= 100).toBe(true);
    }
  });

  it('reports for the whole plan year, by an agency that leads', () => {
    expect(new Set(data.measurements.map(({ period }) => period)).size).toBe(12);
    for (const { indicator_id, agency_id } of data.measurements) {
      const target = targets.find(({ indicators }) => indicators.some(({ id }) => id === indicator_id));
      expect(target?.leadAgencies).toContain(agency_id);
    }
  });

  it('publishes every figure after the day it is true of', () => {
    for (const { as_of, published_at } of data.measurements)
      expect(localDate(published_at) > as_of).toBe(true);
  });

  it('leaves some indicators without figures and some without a dated base', () => {
    const measured = new Set(data.measurements.map(({ indicator_id }) => indicator_id));
    const based = new Set(data.bases.map(({ indicator_id }) => indicator_id));
    const ids = targets.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    expect(ids.filter((id) => !measured.has(id))).toEqual(['target-16-1', 'target-24-1']);
    expect(ids.filter((id) => measured.has(id) && !based.has(id))).toEqual([
      'target-7-1',
      'target-12-1',
      'target-19-1',
      'target-26-1',
    ]);
  });

  it('corrects some figures by a second revision of the same month', () => {
    const corrections = data.measurements.filter(({ revision }) => revision === 2);
    expect(corrections.map(({ id }) => id)).toEqual([
      'sample-target-5-1-2026-04-r2',
      'sample-target-11-1-2026-10-r2',
      'sample-target-20-1-2026-05-r2',
      'sample-target-28-1-2026-09-r2',
    ]);
    for (const { revises, value } of corrections) {
      const first = data.measurements.find(({ id }) => id === revises);
      expect(first?.value).not.toBe(value);
    }
  });

  it('reports on tasks before the cut-off of the month', () => {
    for (const { period, reported_at } of data.updates) {
      expect(localDate(reported_at) <= cutOffOf(period).lastDayInTime).toBe(true);
    }
  });

  it('says of a task that it is done only after it was', () => {
    const done = data.updates.filter(({ work_state }) => work_state === 'done');
    expect(done.length).toBeGreaterThan(0);
    for (const { done_on, reported_at } of done) expect(String(done_on) < localDate(reported_at)).toBe(true);
    for (const { done_on, work_state } of data.updates) expect(done_on !== null).toBe(work_state === 'done');
  });

  it('leaves two tasks without any report', () => {
    const reported = new Set(data.updates.map(({ task_no }) => task_no));
    expect(tasks.filter(({ no }) => !reported.has(no)).map(({ no }) => no)).toEqual([13, 45]);
  });

  it('extends a deadline to a later day, before the one that held has come, by a document', () => {
    expect(data.extensions.map(({ task_no, due_on }) => [task_no, due_on])).toEqual([
      [19, '2026-09-30'],
      [19, '2026-12-15'],
      [44, '2027-03-31'],
    ]);
    for (const { due_on, granted_on, reported_at } of data.extensions) {
      expect(granted_on < due_on).toBe(true);
      expect(localDate(reported_at)).toBe(granted_on);
    }
  });

  it('lets only bodies report themselves that belong to a class of the task', () => {
    const made = new Map(sampleBodies.map(({ id, classId }) => [id, classId]));
    for (const { task_no, agency_id } of data.memberUpdates) {
      const task = tasks.find(({ no }) => no === task_no);
      const involved = [...(task?.leadAgencies ?? []), ...(task?.coordinatingAgencies ?? [])] as string[];
      const classId = made.get(agency_id) ?? 'so-ban-nganh';
      expect(involved).toContain(classId);
      expect(made.has(agency_id) || memberIds('so-ban-nganh').some((id) => id === agency_id)).toBe(true);
    }
  });

  it('invents no ward and no commune that exists', () => {
    for (const { name } of sampleBodies)
      expect(name).toMatch(/^UBND (xã|phường) mẫu \d \(số liệu minh hoạ\)$/);
  });

  it('shows every state a body may report, some that never did and some that stopped', () => {
    const states = new Set(data.memberUpdates.map(({ work_state }) => work_state));
    expect(states).toEqual(new Set(['notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused']));
    const reported = new Set(data.memberUpdates.map(({ agency_id }) => agency_id));
    expect(sampleBodies.filter(({ id }) => !reported.has(id)).map(({ id }) => id)).toEqual(['ubnd-xa-mau-2']);
    const ofJustice = data.memberUpdates.filter(({ agency_id }) => agency_id === 'so-tu-phap');
    expect(
      ofJustice
        .map(({ period }) => period)
        .sort()
        .at(-1),
    ).toBe('2026-06');
  });

  it('says of a body’s work that it is done only after it was, and never of what goes on', () => {
    for (const { done_on, work_state, reported_at, task_no } of data.memberUpdates) {
      expect(done_on !== null).toBe(work_state === 'done');
      if (done_on === null) continue;
      expect(done_on < localDate(reported_at)).toBe(true);
      expect(tasks.find(({ no }) => no === task_no)?.deadline.kind).not.toMatch(/ongoing|everyQuarter/);
    }
  });
});
