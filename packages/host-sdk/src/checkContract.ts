import { satisfies, validate } from 'compare-versions';
import type { Host, ModuleDefinition } from './contract.ts';

/** The host does not keep the contract a module was built against, or lacks a feature the module needs. */
export class ContractMismatchError extends Error {
  override readonly name = 'ContractMismatchError';
  readonly moduleId: string;
  /** What the module asks for: `contract ^1.0.0` or `features auth, events`. */
  readonly expected: string;
  /** What the host offers, in the same words. */
  readonly received: string;

  constructor(moduleId: string, expected: string, received: string) {
    super(`${moduleId} expected a host with ${expected}, received one with ${received}`);
    this.moduleId = moduleId;
    this.expected = expected;
    this.received = received;
  }
}

/** A range that is not semver is kept by no host, rather than by every one. */
function keeps(version: string, range: string): boolean {
  try {
    return validate(version) && satisfies(version, range);
  } catch {
    return false;
  }
}

/**
 * Checks before mount that the host keeps the module's contract range and has the features it needs.
 * Throws `ContractMismatchError`.
 */
export function checkContract(
  definition: Pick<ModuleDefinition, 'id' | 'contract' | 'needs'>,
  host: Pick<Host, 'contractVersion' | 'features'>,
): void {
  const { id, contract, needs } = definition;
  if (!keeps(host.contractVersion, contract)) {
    throw new ContractMismatchError(id, `contract ${contract}`, `contract ${host.contractVersion}`);
  }
  const missing = needs.features.filter((feature) => !host.features.includes(feature));
  if (missing.length === 0) return;
  const offered = host.features.join(', ') || 'none';
  throw new ContractMismatchError(id, `features ${needs.features.join(', ')}`, `features ${offered}`);
}
