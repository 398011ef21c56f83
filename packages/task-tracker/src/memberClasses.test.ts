import { createPlanAnswers, sampleFigures } from '@cantho/testing';
import { expect, it } from 'vitest';
import { membersByClass } from './memberClasses.ts';

const answers = createPlanAnswers(sampleFigures, '2026-07-01');

it('are the known bodies of each class of a task, in the plan’s order, with how many reported', () => {
  const task = answers.task(1);
  if (!task) throw new Error('expected task 1');
  const classes = membersByClass(task);
  expect(classes.map(({ id }) => id)).toEqual(['so-ban-nganh', 'ubnd-xa-phuong']);
  expect(classes.flatMap(({ members }) => members)).toHaveLength(task.members.length);
  const [, communes] = classes;
  expect(communes?.members.map(({ agency }) => agency.id)).toEqual([
    'ubnd-phuong-mau-1',
    'ubnd-phuong-mau-2',
    'ubnd-xa-mau-1',
  ]);
  expect(communes?.reported).toBe(2);
});

it('are none where no class takes part', () => {
  const task = answers.task(14);
  if (!task) throw new Error('expected task 14');
  expect(membersByClass({ ...task, members: [] })).toEqual([]);
});
