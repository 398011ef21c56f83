import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { agencies, agencyByWording, pillars, plan, targets, tasks } from './data.ts';

const repositoryRoot = path.resolve(import.meta.dirname, '../../..');
const folder = path.resolve(repositoryRoot, '../shared/plan');
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
const why = file ? '' : ' (skipped: the plan’s text is not at ../shared/plan)';

interface Row {
  no: string;
  text: string;
  lead: string;
  coordinating: string;
  deadline?: string;
}

/**
 * The rows of the appendix whose header begins at the given "STT": cells end with `|`, rows begin with a line that is
 * only `|`, and a line break inside a cell is a space.
 */
function readRows(source: string, appendix: number, columns: number): Row[] {
  const table = source.split(/^STT \|$/m)[appendix] ?? '';
  return table
    .split(/^\|$/m)
    .map((row) => row.split('|').map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter(([no]) => no !== undefined && /^\d+$/.test(no))
    .map((cells) => {
      const [no = '', text = '', lead = '', coordinating = '', deadline = ''] = cells;
      return columns === 5 ? { no, text, lead, coordinating, deadline } : { no, text, lead, coordinating };
    });
}

/** The agencies a cell lists. Two cells miss a mark: "xã, phường - Trung tâm" its `;`, "Sở Tư pháp, -" has a `,`. */
function wordingsOf(cell: string): string[] {
  return cell
    .replace('phường - Trung tâm', 'phường; - Trung tâm')
    .replace('Tư pháp, -', 'Tư pháp; -')
    .split(';')
    .map((part) =>
      part
        .replace(/^\s*- /, '')
        .replace(/\.\s*$/, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

const idsOf = (cell: string) =>
  wordingsOf(cell).map((wording) => agencyByWording(wording)?.id ?? `unknown: ${wording}`);

describe.skipIf(!file)(`the plan as the source has it${why}`, () => {
  const bytes = file ? readFileSync(path.join(folder, file)) : Buffer.of();
  const source = bytes.toString('utf8');
  const appendixI = readRows(source, 1, 4);
  const appendixII = readRows(source, 2, 5);

  it('has the hash the metadata name', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(plan.sourceSha256);
  });

  it('names the number, title, signer and dates of the metadata', () => {
    expect(source).toContain(`| Số hiệu | ${plan.number} |`);
    expect(source).toContain(plan.title);
    expect(source).toContain(plan.issuer);
    expect(source).toContain(`| Người ký | ${plan.signer} |`);
    const day = (date: string) => date.split('-').reverse().join('/');
    expect(source).toContain(`| Ngày ban hành | ${day(plan.issuedOn)} |`);
    expect(source).toContain(`| Ngày có hiệu lực | ${day(plan.effectiveOn)} |`);
    expect(source).toContain(`trước ngày ${plan.monthlyReportDay} hàng tháng`);
    expect(source).toContain('trước ngày 15 tháng 12');
    expect(plan.resultsDueOn).toBe('2026-12-15');
  });

  it('has 30 targets and 51 tasks, numbered through', () => {
    expect(appendixI.map(({ no }) => Number(no))).toEqual(targets.map(({ no }) => no));
    expect(appendixII.map(({ no }) => Number(no))).toEqual(tasks.map(({ no }) => no));
    expect([appendixI.length, appendixII.length]).toEqual([30, 51]);
  });

  it.each(appendixI.map((row) => [row.no, row] as const))(
    'has target %s as we hold it, cell by cell',
    (no, row) => {
      const target = targets[Number(no) - 1];
      expect({
        no: String(target?.no),
        text: target?.text,
        lead: target?.leadWording,
        coordinating: target?.coordinatingWording,
      }).toEqual(row);
      expect(target?.leadAgencies).toEqual(idsOf(row.lead));
      expect(target?.coordinatingAgencies).toEqual(idsOf(row.coordinating));
      expect(target?.provenance).toEqual({
        document: plan.number,
        appendix: 'I',
        row: Number(no),
        quote: row.text,
      });
    },
  );

  it.each(appendixII.map((row) => [row.no, row] as const))(
    'has task %s as we hold it, cell by cell',
    (no, row) => {
      const task = tasks[Number(no) - 1];
      expect({
        no: String(task?.no),
        text: task?.text,
        lead: task?.leadWording,
        coordinating: task?.coordinatingWording,
        deadline: task?.deadline.wording,
      }).toEqual(row);
      expect(task?.leadAgencies).toEqual(idsOf(row.lead));
      expect(task?.coordinatingAgencies).toEqual(idsOf(row.coordinating));
      expect(task?.provenance).toEqual({
        document: plan.number,
        appendix: 'II',
        row: Number(no),
        quote: row.text,
      });
    },
  );

  it('puts under each pillar of section 2 as many targets as we do', () => {
    const section = source.slice(
      source.lastIndexOf('2. Mục tiêu cụ thể'),
      source.indexOf('(Đính kèm Phụ lục I)'),
    );
    const lists = section.split(/^[abc]\) /m).slice(1);
    expect(lists.map((list) => list.split('\n')[0])).toEqual(pillars.map(({ nameVi }) => nameVi));
    expect(lists.map((list) => list.match(/^- /gm)?.length)).toEqual([15, 4, 11]);
    expect(pillars.map(({ id }) => targets.filter(({ pillar }) => pillar === id).length)).toEqual([
      15, 4, 11,
    ]);
  });

  it('uses every agency name and alias, and no agency we do not know', () => {
    for (const { name, aliases } of agencies) {
      for (const wording of [name, ...aliases]) expect(source).toContain(wording);
    }
    const used = [...appendixI, ...appendixII].flatMap((row) => [
      ...idsOf(row.lead),
      ...idsOf(row.coordinating),
    ]);
    expect(new Set(used)).toEqual(new Set(agencies.map(({ id }) => id)));
  });

  it('holds each goal’s number in the words of its row', () => {
    for (const { text, indicators } of targets) {
      for (const { goal } of indicators)
        if (goal !== null) expect(text).toMatch(new RegExp(`(^|\\s)${goal}%`));
    }
  });
});
