import type { AgencyRef } from '@cantho/api-client';
import { agencyById } from '@cantho/plan';

/** An agency as answers name it. Throws `RangeError` for an id the plan does not have. */
export function agencyRef(id: string | undefined): AgencyRef {
  const agency = id === undefined ? undefined : agencyById(id);
  if (!agency) throw new RangeError(`Expected the id of an agency in the plan, received "${id}"`);
  return { id: agency.id, name: agency.name, kind: agency.kind };
}
