import { expect, it } from 'vitest';
import { normalizeReceiptCode } from './receiptCode.ts';

it.each([
  ['7ZK4-M9QT-2XWB-8RDH-C5NP', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
  ['7zk4m9qt2xwb8rdhc5np', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
  [' 7zk4 m9qt\t2xwb–8rdh—c5np\n', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
  ['iLoO-0000', '1100-0000'],
  ['abc', 'ABC'],
  ['a/b', 'A/B'],
  ['', ''],
  [' - ', ''],
])('%j is read as %j', (typed, code) => {
  expect(normalizeReceiptCode(typed)).toBe(code);
});
