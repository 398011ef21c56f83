import { targets, tasks } from '@cantho/plan/data';
import { describe, expect, it } from 'vitest';
import { filterSubjects, shortened } from './subjectChoices.ts';
import { firstSubject, parseSubject, subjectGroups, subjectRoute } from './subjects.ts';

const groups = subjectGroups(
  targets.map(({ no, text, pillar }) => ({ no, text, pillar })),
  tasks.map(({ no, text }) => ({ no, text })),
);
const found = (query: string, chosen = 'plan') =>
  filterSubjects(groups, query, chosen).flatMap(({ choices }) => choices.map(({ about }) => about));

describe('subjects', () => {
  it.each([
    ['plan', { kind: 'plan' }],
    ['target-15', { kind: 'target', no: 15 }],
    ['task-2', { kind: 'task', no: 2 }],
    ['target-0', null],
    ['target-1234567', null],
    ['task-02', null],
    ['Target-1', null],
    ['target-15 ', null],
    ['', null],
  ])('reads "%s"', (about, subject) => {
    expect(parseSubject(about)).toEqual(subject);
  });

  it('takes the first that is a subject, and else the plan', () => {
    expect(firstSubject(undefined, 'target-15')).toBe('target-15');
    expect(firstSubject('nonsense', 'task-2')).toBe('task-2');
    expect(firstSubject('nonsense', undefined)).toBe('plan');
  });

  it('knows where each is shown', () => {
    expect(subjectRoute({ kind: 'target', no: 15 })).toEqual({ name: 'target', no: 15 });
    expect(subjectRoute({ kind: 'task', no: 2 })).toEqual({ name: 'task', no: 2 });
    expect(subjectRoute({ kind: 'plan' })).toEqual({ name: 'targets' });
  });

  it('offers all 81 rows of the plan, targets by pillar', () => {
    expect(groups.map(({ name, choices }) => [name, choices.length])).toEqual([
      ['government', 15],
      ['economy', 4],
      ['society', 11],
      ['tasks', 51],
    ]);
    expect(subjectGroups([], [])).toEqual([]);
  });

  it('finds by words without accents, by number exactly, and always keeps the chosen one', () => {
    expect(found('song 5g')).toContain('target-20');
    expect(found('15')).toEqual(['target-15', 'task-15']);
    expect(found('15', 'task-2')).toEqual(['target-15', 'task-2', 'task-15']);
    expect(found('không có gì như thế')).toEqual([]);
    expect(found('')).toHaveLength(81);
  });

  it.each([
    ['ngắn', 10, 'ngắn'],
    ['một hai ba bốn', 8, 'một hai…'],
    ['một hai, ba bốn', 8, 'một hai…'],
    ['mộtchữrấtdài', 5, 'm…'],
  ])('shortens "%s" to %d', (text, length, expected) => {
    expect(shortened(text, length)).toBe(expected);
  });
});
