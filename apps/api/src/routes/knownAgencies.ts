import { invalid } from '../problems.ts';
import type { PlanState } from '../reads/planState.ts';
import { type Parameters, shorten } from '../requestValidation.ts';

/** @throws Problem `validation` naming each agency asked for that the plan does not have. */
export function requireKnownAgencies({ isInPlan }: PlanState, parameters: Parameters): void {
  const names = ['agency', 'leadAgency', 'coordinatingAgency'] as const;
  const unknown = names.flatMap((name) =>
    ((parameters[name] ?? []) as string[]).filter((id) => !isInPlan(id)).map((id) => ({ name, id })),
  );
  if (unknown.length === 0) return;
  throw invalid(
    unknown.map(({ name, id }) => ({
      in: 'query' as const,
      name,
      expected: { key: 'expected.agency' as const },
      received: shorten(id),
    })),
  );
}
