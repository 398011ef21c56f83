import { describe, expect, it } from 'vitest';
import {
  agencies,
  agencyById,
  agencyByWording,
  memberIds,
  memberships,
  pillarOfTarget,
  pillars,
  targets,
  tasks,
} from './data.ts';
import { foldAccents } from './textSearch.ts';
import type { DeadlineKind } from './types.ts';

const slug = (name: string) =>
  foldAccents(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

describe('the rows', () => {
  it('are 30 targets and 51 tasks, numbered from 1 without a gap', () => {
    expect(targets.map(({ no }) => no)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(tasks.map(({ no }) => no)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
  });

  it.each([
    ['ongoing', 19],
    ['month', 19],
    ['year', 11],
    ['everyQuarter', 1],
    ['quarter', 1],
  ] satisfies [DeadlineKind, number][])('have as many %s deadlines as the plan: %i', (kind, count) => {
    expect(tasks.filter(({ deadline }) => deadline.kind === kind)).toHaveLength(count);
  });

  it('read each deadline’s rule from its wording', () => {
    for (const { deadline } of tasks) {
      const expected = {
        month: () =>
          deadline.kind === 'month' &&
          Number(/^Tháng (\d+)\/2026$/.exec(deadline.wording)?.[1]) === deadline.month,
        quarter: () =>
          deadline.wording === 'Quý I/2026' && deadline.kind === 'quarter' && deadline.quarter === 1,
        year: () => deadline.wording === 'Năm 2026',
        everyQuarter: () => deadline.wording === 'Hằng quý',
        ongoing: () => deadline.wording === 'Thường xuyên',
      };
      expect(expected[deadline.kind](), deadline.wording).toBe(true);
      expect(deadline.year).toBe(2026);
    }
  });

  it('name at least one lead and one coordinating agency, each known', () => {
    for (const { leadAgencies, coordinatingAgencies } of [...targets, ...tasks]) {
      expect(leadAgencies.length).toBeGreaterThan(0);
      expect(coordinatingAgencies.length).toBeGreaterThan(0);
      for (const id of [...leadAgencies, ...coordinatingAgencies]) expect(agencyById(id)?.id).toBe(id);
    }
  });

  it('keep the plan’s order of agencies', () => {
    expect(tasks[1]?.leadAgencies).toEqual(['so-khoa-hoc-va-cong-nghe', 'so-noi-vu', 'cong-an-thanh-pho']);
    expect(tasks[1]?.coordinatingAgencies).toEqual(['van-phong-ubnd-thanh-pho', 'thanh-vien-ban-chi-dao']);
  });
});

describe('pillars', () => {
  it.each([
    [1, 'government'],
    [15, 'government'],
    [16, 'economy'],
    [19, 'economy'],
    [20, 'society'],
    [30, 'society'],
    [0, null],
    [31, null],
  ])('put target %i under %s', (no, pillar) => {
    expect(pillarOfTarget(no)).toBe(pillar);
  });

  it('agree with the rows', () => {
    for (const { no, pillar } of targets) expect(pillar).toBe(pillarOfTarget(no));
    expect(pillars.map(({ id }) => targets.filter(({ pillar }) => pillar === id).length)).toEqual([
      15, 4, 11,
    ]);
  });
});

describe('indicators', () => {
  const indicators = targets.flatMap((target) => target.indicators);

  it('are 31: two of target 15, one of every other', () => {
    expect(indicators).toHaveLength(31);
    expect(targets.filter((target) => target.indicators.length !== 1).map(({ no }) => no)).toEqual([15]);
  });

  it('are numbered within their target', () => {
    for (const target of targets) {
      expect(target.indicators.map(({ id }) => id)).toEqual(
        target.indicators.map((_, index) => `target-${target.no}-${index + 1}`),
      );
      for (const { targetNo } of target.indicators) expect(targetNo).toBe(target.no);
    }
  });

  it('include one milestone, target 12, without a number', () => {
    const milestones = indicators.filter(({ kind }) => kind === 'milestone');
    expect(milestones).toMatchObject([{ targetNo: 12, comparator: null, goal: null, unit: null }]);
  });

  it('compare as the plan’s words say', () => {
    for (const { text, indicators: own } of targets) {
      for (const { comparator, goal } of own) {
        if (goal === null) continue;
        const expected = /trên \d|hơn \d/i.test(text) ? '>' : goal === 100 ? '=' : '>=';
        expect(comparator, text).toBe(expected);
      }
    }
    const strict = indicators.filter(({ comparator }) => comparator === '>').map(({ targetNo }) => targetNo);
    expect(strict).toEqual([7, 18, 21]);
  });
});

describe('agencies', () => {
  it('have the slug of their name as id, each once', () => {
    for (const { id, name } of agencies) expect(id).toBe(slug(name));
    expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length);
  });

  it('never share a wording', () => {
    const wordings = agencies.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(wordings.map((wording) => wording.toLowerCase())).size).toBe(wordings.length);
  });

  it.each([
    ['Ngân hàng Nhà nước chi nhánh Khu vực 14', 'ngan-hang-nha-nuoc-chi-nhanh-khu-vuc-14'],
    ['Ngân hàng Nhà nước Việt Nam - Chi nhánh khu vực 14;', 'ngan-hang-nha-nuoc-chi-nhanh-khu-vuc-14'],
    ['- Sở, ban, ngành;', 'so-ban-nganh'],
    ['SỞ, BAN, NGÀNH', 'so-ban-nganh'],
    ['Ủy ban nhân dân xã, phường', 'ubnd-xa-phuong'],
    ['Đơn vị có liên quan', 'cac-don-vi-lien-quan'],
    ['Các cơ quan, đơn vị có liên quan', 'cac-co-quan-don-vi-co-lien-quan'],
    ['Sở Khoa học', undefined],
    ['', undefined],
  ])('are found by the wording "%s"', (wording, id) => {
    expect(agencyByWording(wording)?.id).toBe(id);
  });

  it('are found by a wording whose accents are decomposed', () => {
    expect(agencyByWording('Sở Nội vụ'.normalize('NFD'))?.id).toBe('so-noi-vu');
  });

  it('tell classes of bodies and open groups from bodies', () => {
    expect(agencyById('so-ban-nganh')?.kind).toBe('class');
    expect(agencyById('cac-don-vi-lien-quan')?.kind).toBe('openGroup');
    expect(agencyById('so-y-te')?.kind).toBe('body');
    expect(agencyById('so-xay-dung')).toBeUndefined();
  });
});

describe('members of a class', () => {
  it('are, of "Sở, ban, ngành", the bodies named "Sở …", all of them', () => {
    const named = agencies.filter(({ kind, name }) => kind === 'body' && name.startsWith('Sở '));
    expect(memberIds('so-ban-nganh')).toEqual(named.map(({ id }) => id));
    expect(named).toHaveLength(7);
  });

  it.each(['ubnd-xa-phuong', 'bo-nganh-trung-uong', 'so-y-te', 'cac-don-vi-lien-quan', 'nobody'])(
    'are none of %s',
    (id) => {
      expect(memberIds(id)).toEqual([]);
    },
  );

  it('are bodies, and stand in classes only', () => {
    for (const { classId, memberIds: members } of memberships) {
      expect(agencyById(classId)?.kind).toBe('class');
      for (const id of members) expect(agencyById(id)?.kind).toBe('body');
    }
  });
});
