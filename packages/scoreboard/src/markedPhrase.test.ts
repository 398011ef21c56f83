import { relations, targets, tasks } from '@cantho/plan/data';
import { describe, expect, it } from 'vitest';
import { markedPhrase } from './markedPhrase.ts';

describe('markedPhrase', () => {
  it('finds the words whatever their case', () => {
    expect(markedPhrase('Phát triển Mạng 5G trên địa bàn', 'mạng 5G')).toEqual({
      before: 'Phát triển ',
      marked: 'Mạng 5G',
      after: ' trên địa bàn',
    });
  });

  it('marks nothing where the words do not stand', () => {
    expect(markedPhrase('doanh nghiệp nhỏ và vừa', 'doanh nghiệp vừa và nhỏ')).toBeNull();
    expect(markedPhrase('Mạng 5G', '')).toBeNull();
  });

  it('finds the phrase of each relation of the plan in the target', () => {
    for (const { targetNo, phrase } of relations) {
      expect(markedPhrase(targets[targetNo - 1]?.text ?? '', phrase), `target ${targetNo}`).not.toBeNull();
    }
  });

  it('takes nothing away from a text', () => {
    for (const { taskNo, phrase, taskPhrase = phrase } of relations) {
      const text = tasks[taskNo - 1]?.text ?? '';
      const found = markedPhrase(text, taskPhrase);
      expect(found && found.before + found.marked + found.after, `task ${taskNo}`).toBe(text);
    }
  });
});
