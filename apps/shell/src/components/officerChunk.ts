import { onceLoaded } from '../onceLoaded.ts';

/** The officers' pages, a chunk that nobody else loads. */
export const loadOfficer = onceLoaded(
  async () =>
    (await import(/* webpackChunkName: "officer" */ '../officer/OfficerSection.tsx')).OfficerSection,
);

export type OfficerSectionType = Awaited<ReturnType<typeof loadOfficer>>;

/** Quiet: whoever goes there hears of a failure. */
export function prefetchOfficer(): void {
  loadOfficer().catch(() => {});
}
