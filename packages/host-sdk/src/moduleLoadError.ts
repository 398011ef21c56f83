/** `load`: no code came. `shape`: what came is no module. `timeout`: too late. `aborted`: the caller gave up. */
export type LoadPhase = 'load' | 'shape' | 'timeout' | 'aborted';

/** A module could not be loaded, or was not ready in time. The last fault is its `cause`. */
export class ModuleLoadError extends Error {
  override readonly name = 'ModuleLoadError';
  readonly moduleId: string;
  readonly phase: LoadPhase;

  constructor(moduleId: string, phase: LoadPhase, expected: string, received: string, cause?: unknown) {
    super(`${moduleId} (${phase}): expected ${expected}, received ${received}`, { cause });
    this.moduleId = moduleId;
    this.phase = phase;
  }
}
