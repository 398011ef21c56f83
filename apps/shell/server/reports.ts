/** One fault in a browser, as the shell's own reporter sends it. Neither what people typed nor who they are is in it. */
export interface FaultReport {
  readonly id: string;
  readonly moduleId: string;
  readonly phase: string;
  readonly name: string;
  readonly message: string;
}

export const reportSchema = {
  type: 'object',
  required: ['id', 'moduleId', 'phase', 'name', 'message'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[A-Z0-9-]{4,20}$' },
    moduleId: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,40}$' },
    phase: { enum: ['load', 'contract', 'config', 'mount', 'render', 'runtime'] },
    name: { type: 'string', maxLength: 80 },
    message: { type: 'string', maxLength: 600 },
  },
} as const;

/** Lets `limit` through in each minute, all clients together: a log is no place to be flooded. */
export function createMinuteLimit(limit: number, now: () => number): () => boolean {
  let minute = -1;
  let taken = 0;
  return () => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) [minute, taken] = [current, 0];
    taken += 1;
    return taken <= limit;
  };
}
