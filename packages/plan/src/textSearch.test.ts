import { describe, expect, it } from 'vitest';
import { agencyById } from './agencies.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';
import {
  foldAccents,
  foldedTarget,
  foldedTask,
  matchesFolded,
  matchesText,
  textMatcher,
} from './textSearch.ts';
import type { PlanTarget, PlanTask } from './types.ts';

describe('foldAccents', () => {
  it.each([
    ['Đô thị thông minh', 'do thi thong minh'],
    ['ĐƯỜNG ướt', 'duong uot'],
    ['  Sở,\n ban,   ngành ', 'so, ban, nganh'],
    ['sức khoẻ', 'suc khoe'],
    ['sức khỏe', 'suc khoe'],
    ['Ủy ban'.normalize('NFD'), 'uy ban'],
    ['5G ≥ 50%', '5g ≥ 50%'],
    ['', ''],
  ])('makes of "%s" "%s"', (text, folded) => {
    expect(foldAccents(text)).toBe(folded);
  });

  it('leaves no letter of the plan with an accent', () => {
    for (const { text } of tasks) expect(foldAccents(text)).toMatch(/^[\p{ASCII}“”…]*$/u);
  });
});

describe('matchesText', () => {
  const text = 'Phát triển mạng 5G tại thành phố.';

  it.each([
    ['5g', true],
    ['mang 5G', true],
    ['thành phố mạng', true],
    ['phat  TRIEN', true],
    ['mạng 6G', false],
    ['', true],
    ['   ', true],
  ])('finds "%s": %s', (query, expected) => {
    expect(matchesText(text, query)).toBe(expected);
  });
});

const named = ({ leadAgencies, coordinatingAgencies }: PlanTarget | PlanTask) => ({
  leadAgencies: leadAgencies.flatMap((id) => agencyById(id) ?? []),
  coordinatingAgencies: coordinatingAgencies.flatMap((id) => agencyById(id) ?? []),
});

describe('free text', () => {
  const foldedTargets = targets.map((row) => ({
    no: row.no,
    folded: foldedTarget({ ...row, ...named(row) }),
  }));
  const foldedTasks = tasks.map((row) => ({ no: row.no, folded: foldedTask({ ...row, ...named(row) }) }));

  it.each([
    // the text, an indicator's name, a lead agency, a coordinating one, all of them at once
    ['chu ky so ca nhan', [9, 27]],
    ['trung tam giam sat duoc hoan thien', [12]],
    ['so giao duc', [29, 30]],
    ['hiep hoi doanh nghiep', [17]],
    ['VNEID công an', [22]],
    // digits are a number of the plan, not a part of one, nor of the text
    ['1', [1]],
    ['  15 ', [15]],
    ['015', [15]],
    ['31', []],
    ['100', []],
    ['100%', [1, 3, 4, 6, 9, 10, 13, 14, 15, 23, 25, 29, 30]],
    ['chu ky vang', []],
  ])('"%s" finds the targets %j', (query, expected) => {
    const matches = textMatcher(query);
    expect(foldedTargets.filter(({ folded, no }) => matches(folded, no)).map(({ no }) => no)).toEqual(
      expected,
    );
  });

  it.each([
    ['quy i/2026', [9]],
    ['mạng 5g THÁNG 12/2026', [27]],
    ['phát thanh truyen hinh', [5]],
    ['quỹ đầu tư', [43]],
    ['5', [5]],
    ['2026', []],
  ])('"%s" finds the tasks %j', (query, expected) => {
    const found = foldedTasks.filter(({ folded, no }) => matchesFolded(folded, query, no));
    expect(found.map(({ no }) => no)).toEqual(expected);
  });

  it.each(['', '   '])('finds every row for "%s"', (query) => {
    expect(foldedTasks.every(({ folded, no }) => matchesFolded(folded, query, no))).toBe(true);
  });
});
