import { countByDeadlineState } from '@cantho/plan/rules';
import { expect, it } from 'vitest';
import { agencyGroups } from './agencyGroups.ts';

const count = (key: string, total: number, overdue = 0) => ({
  key,
  total,
  byDeadlineState: { ...countByDeadlineState([]), overdue },
});

it('are the lead agencies by how many tasks they lead, then by name, with what is late of two kinds', () => {
  const counts = [count('so-y-te', 2), count('so-khac', 5, 1), count('cong-an', 2, 2)];
  const names = [
    { id: 'so-y-te', name: 'Sở Y tế', tasks: 2 },
    { id: 'cong-an', name: 'Công an', tasks: 2 },
  ];
  expect(agencyGroups(counts, [count('cong-an', 1)], names)).toEqual([
    { id: 'so-khac', name: 'so-khac', total: 5, overdue: 1, missed: 0 },
    { id: 'cong-an', name: 'Công an', total: 2, overdue: 2, missed: 1 },
    { id: 'so-y-te', name: 'Sở Y tế', total: 2, overdue: 0, missed: 0 },
  ]);
});
