import { describe, expect, it } from 'vitest';
import { ContractMismatchError, checkContract } from './checkContract.ts';
import type { HostFeature } from './contract.ts';

const module = (contract: string, features: readonly HostFeature[] = []) => ({
  id: 'scoreboard',
  contract,
  needs: { features },
});

function refusal(range: string, version: string, needed: HostFeature[] = [], offered: HostFeature[] = []) {
  try {
    checkContract(module(range, needed), { contractVersion: version, features: offered });
    return null;
  } catch (error) {
    return error as ContractMismatchError;
  }
}

describe('checkContract', () => {
  it.each([
    ['^1.0.0', '1.0.0'],
    ['^1.0.0', '1.9.3'],
    ['~1.2.0', '1.2.7'],
    ['>=1.0.0 <3.0.0', '2.4.0'],
    ['^1.0.0 || ^2.0.0', '2.1.0'],
  ])('range %s is kept by a host at %s', (range, version) => {
    expect(refusal(range, version)).toBeNull();
  });

  it.each([
    ['^1.0.0', '2.0.0'],
    ['^1.1.0', '1.0.0'],
    ['~1.2.0', '1.3.0'],
    ['^2.0.0', '1.9.9'],
    ['not a range', '1.0.0'],
    ['', '1.0.0'],
    ['^1.0.0', 'latest'],
  ])('range "%s" is refused by a host at %s', (range, version) => {
    expect(refusal(range, version)).toBeInstanceOf(ContractMismatchError);
  });

  it('says who expected what, and what came', () => {
    const error = refusal('^2.0.0', '1.0.0');
    expect(error).toMatchObject({
      moduleId: 'scoreboard',
      expected: 'contract ^2.0.0',
      received: 'contract 1.0.0',
    });
    expect(error?.message).toBe(
      'scoreboard expected a host with contract ^2.0.0, received one with contract 1.0.0',
    );
  });

  it('refuses a host without a feature the module needs, and takes one with more', () => {
    expect(refusal('^1.0.0', '1.0.0', ['auth', 'events'], ['events'])).toMatchObject({
      expected: 'features auth, events',
      received: 'features events',
    });
    expect(refusal('^1.0.0', '1.0.0', ['auth'], ['auth', 'events'])).toBeNull();
  });
});
