import type { ReactNode } from 'react';
import { DescriptionList } from '../description-list/index.ts';

export interface AgencyEntry {
  id: string;
  name: ReactNode;
  /** What it is where it is no single body: "Nhóm cơ quan". */
  kind?: string | undefined;
}

export interface AgencyListsProps {
  /** "Cơ quan chủ trì", "Cơ quan phối hợp"; lists without agencies are left out. */
  lists: readonly { title: string; agencies: readonly AgencyEntry[] }[];
  /** What a kind means, under the lists where one is named. */
  kindHint?: ReactNode;
}

/** Agencies by their part in the work, in the plan's order; what is no single body says so. */
export function AgencyLists({ lists, kindHint }: AgencyListsProps) {
  const shown = lists.filter(({ agencies }) => agencies.length > 0);
  const hasKind = shown.some(({ agencies }) => agencies.some(({ kind }) => kind));
  return (
    <>
      <DescriptionList
        stacked
        items={shown.map(({ title, agencies }) => ({
          term: title,
          description: (
            <ul className="ct-list ct-agencies">
              {agencies.map(({ id, name, kind }) => (
                <li key={id}>
                  {name} {kind && <span className="ct-agency-kind">{kind}</span>}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      {hasKind && kindHint && <p className="ct-muted ct-small">{kindHint}</p>}
    </>
  );
}
