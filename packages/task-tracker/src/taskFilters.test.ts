import { describe, expect, it } from 'vitest';
import { taskLike, tasksOn } from '../test/sampleTask.ts';
import {
  filtersFrom,
  filterTasks,
  isFiltered,
  leadAgencyOptions,
  noFilters,
  searchFrom,
  type TaskListFilters,
} from './taskFilters.ts';

const tasks = tasksOn('2026-07-01');
const numbers = (filters: Partial<TaskListFilters>) =>
  filterTasks(tasks, { ...noFilters, ...filters }).map(({ no }) => no);

describe('the address of filters', () => {
  it.each<[string, Partial<TaskListFilters>, Record<string, string>]>([
    ['none', {}, {}],
    ['words, tidied', { q: ' họp  ' }, { q: 'họp' }],
    ['two states', { deadlineState: ['overdue', 'dueSoon'] }, { deadlineState: 'overdue,dueSoon' }],
    ['missed reports', { missedReports: true }, { missedReports: 'true' }],
    ['a kind', { deadlineKind: 'everyQuarter' }, { deadlineKind: 'everyQuarter' }],
    ['a work state', { workState: 'paused' }, { workState: 'paused' }],
    ['an agency', { agency: 'so-noi-vu' }, { agency: 'so-noi-vu' }],
  ])('writes %s and reads it back', (_, filters, search) => {
    const whole = { ...noFilters, ...filters };
    expect(searchFrom(whole)).toEqual(search);
    expect(filtersFrom(searchFrom(whole))).toEqual({ ...whole, q: whole.q.trim() });
    expect(isFiltered(whole)).toBe(Object.keys(search).length > 0);
  });

  it('leaves out what it does not know', () => {
    const search = {
      deadlineState: 'late,overdue',
      deadlineKind: 'week',
      workState: '',
      missedReports: 'yes',
      x: '1',
    };
    expect(filtersFrom(search)).toEqual({ ...noFilters, deadlineState: ['overdue'] });
  });

  it('writes the same states in one order', () => {
    expect(searchFrom(filtersFrom({ deadlineState: 'dueSoon,overdue' }))).toEqual({
      deadlineState: 'overdue,dueSoon',
    });
  });
});

describe('filtering', () => {
  it('keeps all 51 without filters', () => {
    expect(numbers({})).toHaveLength(51);
  });

  it.each<[string, Partial<TaskListFilters>, number[]]>([
    ['the state of the deadline', { deadlineState: ['overdue'] }, [14, 17, 18]],
    ['any of several states', { deadlineState: ['overdue', 'doneLate'] }, [14, 15, 17, 18]],
    ['all of several filters', { deadlineState: ['overdue'], missedReports: true }, [17]],
    ['missed reports', { missedReports: true }, [7, 17, 27, 37, 47, 48, 51]],
    ['the kind of the deadline', { deadlineKind: 'everyQuarter' }, [2]],
    ['the state of work', { workState: 'paused' }, [41]],
    ['a lead agency, not one that coordinates', { agency: 'so-noi-vu', deadlineKind: 'everyQuarter' }, [2]],
    ['words without accents', { q: 'phien hop ban chi dao' }, [2]],
    ['đ as d', { q: 'phat dong thi dua khen thuong' }, [9]],
    ['words of the lead agency', { q: 'noi vu hang quy' }, [2]],
    ['a number as the whole number', { q: ' 2 ' }, [2]],
    ['words nobody wrote', { q: 'tàu vũ trụ' }, []],
  ])('goes by %s', (_, filters, expected) => {
    expect(numbers(filters)).toEqual(expected);
  });
});

describe('lead agencies', () => {
  it('are each named once, with how many tasks they lead, in Vietnamese order', () => {
    const options = leadAgencyOptions([taskLike(9), taskLike(2)]);
    expect(options).toEqual([
      { id: 'cong-an-thanh-pho', name: 'Công an thành phố', leads: 1 },
      { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', leads: 1 },
      { id: 'so-noi-vu', name: 'Sở Nội vụ', leads: 2 },
    ]);
  });
});
