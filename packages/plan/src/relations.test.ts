import { describe, expect, it } from 'vitest';
import { relatedTargets, relatedTasks, relations } from './relations.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';

/** Whole words only, so that a phrase cannot be part of another one. */
const holds = (text: string, phrase: string) => new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'iu').test(text);
const rowsWith = (phrase: string) => [...targets, ...tasks].filter(({ text }) => holds(text, phrase));

describe('relations of targets and tasks', () => {
  it.each(relations)(
    'join target $targetNo and task $taskNo by "$phrase", which both texts use',
    (relation) => {
      const { targetNo, taskNo, phrase, taskPhrase = phrase } = relation;
      expect(targets[targetNo - 1]?.text).toSatisfy((text: string) => holds(text, phrase));
      expect(tasks[taskNo - 1]?.text).toSatisfy((text: string) => holds(text, taskPhrase));
    },
  );

  it('use words that no more than a tenth of the 81 rows use', () => {
    for (const { phrase } of relations) expect(rowsWith(phrase).length, phrase).toBeLessThanOrEqual(8);
  });

  it('turn the order of words round at most', () => {
    const words = (phrase: string) => phrase.split(' ').sort();
    const turned = relations.filter(({ taskPhrase }) => taskPhrase !== undefined);
    expect(turned.map(({ targetNo, taskNo }) => [targetNo, taskNo])).toEqual([[17, 46]]);
    for (const { phrase, taskPhrase } of turned) expect(words(taskPhrase ?? '')).toEqual(words(phrase));
  });

  it('join each pair once, in the plan’s order', () => {
    const pairs = relations.map(({ targetNo, taskNo }) => targetNo * 100 + taskNo);
    expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
  });
});

describe('related rows', () => {
  it.each([
    [7, [8, 11, 40]],
    [27, [50]],
    [16, []], // no task names the digital economy
    [31, []],
  ])('of target %i are the tasks %j', (targetNo, expected) => {
    expect(relatedTasks(targetNo).map(({ no }) => no)).toEqual(expected);
  });

  it.each([
    [32, [6, 11, 12]],
    [50, [27]], // for people: the signatures of target 9 are those of officials
    [43, []],
    [52, []],
  ])('of task %i are the targets %j', (taskNo, expected) => {
    expect(relatedTargets(taskNo).map(({ no }) => no)).toEqual(expected);
  });

  it('carry the words as the text they are shown with has them', () => {
    expect(relatedTasks(17)).toEqual([{ no: 46, phrase: 'doanh nghiệp vừa và nhỏ' }]);
    expect(relatedTargets(46)).toEqual([{ no: 17, phrase: 'doanh nghiệp nhỏ và vừa' }]);
  });

  it('are the same seen from either side', () => {
    const fromTargets = targets.flatMap(({ no }) => relatedTasks(no).map((task) => `${no} ${task.no}`));
    const fromTasks = tasks.flatMap(({ no }) => relatedTargets(no).map((target) => `${target.no} ${no}`));
    expect(fromTargets.toSorted()).toEqual(fromTasks.toSorted());
    expect(fromTargets).toHaveLength(relations.length);
  });
});
