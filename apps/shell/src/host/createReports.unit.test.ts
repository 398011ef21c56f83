import { expect, it } from 'vitest';
import { createReports } from './createReports.ts';

function setUp() {
  const sent: Record<string, string>[] = [];
  let seed = 0;
  const random = () => {
    seed = (seed + 0.37) % 1;
    return seed;
  };
  return { sent, reports: createReports({ beacon: (body) => void sent.push(JSON.parse(body)), random }) };
}

const fault = (error: Error) => ({ moduleId: 'scoreboard', phase: 'load' as const, error });

it('sends a fault under the id that is shown', () => {
  const { sent, reports } = setUp();
  const error = new TypeError('gone');
  expect(reports.idOf('scoreboard', error)).toBeUndefined();
  reports.send(fault(error));
  expect(sent).toEqual([
    {
      id: reports.idOf('scoreboard', error),
      moduleId: 'scoreboard',
      phase: 'load',
      name: 'TypeError',
      message: 'gone',
    },
  ]);
  expect(sent[0]?.id).toMatch(/^CT-[2-9A-HJKMNP-Z]{6}$/);
});

it('shows the last id of the module for a fault alike, which is sent once only', () => {
  const { sent, reports } = setUp();
  reports.send(fault(new Error('gone')));
  expect(reports.idOf('scoreboard', new Error('gone'))).toBe(sent[0]?.id);
  expect(reports.idOf('task-tracker', new Error('gone'))).toBeUndefined();
});

it('leaves out what people searched for, and ends long messages', () => {
  const { sent, reports } = setUp();
  reports.send(fault(new Error(`https://api.example/v1/targets?q=bí+mật failed ${'x'.repeat(600)}`)));
  expect(sent[0]?.message).toMatch(/^https:\/\/api\.example\/v1\/targets failed x+$/);
  expect(sent[0]?.message).toHaveLength(500);
});
