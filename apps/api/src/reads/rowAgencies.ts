import type { AgencyRef } from '@cantho/api-client';

interface AgencyRole {
  agency_id: string;
  role: 'lead' | 'coordinating';
}

/** Rows by their key, in the order they came. */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The agencies of a row of the plan that play a role, in the plan's order. */
export function agenciesIn(
  roles: readonly AgencyRole[],
  wanted: AgencyRole['role'],
  agencyById: ReadonlyMap<string, AgencyRef>,
): AgencyRef[] {
  return roles.filter(({ role }) => role === wanted).map(({ agency_id }) => agencyRef(agencyById, agency_id));
}

/** The agency with an id that a foreign key vouches for. */
export function agencyRef(agencyById: ReadonlyMap<string, AgencyRef>, id: string): AgencyRef {
  const agency = agencyById.get(id);
  if (!agency) throw new Error(`Agency "${id}" is referred to and missing`);
  return agency;
}

interface DocumentColumns {
  document_title: string;
  document_number: string | null;
  document_url: string | null;
}

/** The document a figure comes from, as the contract shows it: what is not known is left out. */
export function sourceDocument({ document_title, document_number, document_url }: DocumentColumns) {
  return {
    title: document_title,
    ...(document_number === null ? {} : { number: document_number }),
    ...(document_url === null ? {} : { url: document_url }),
  };
}
