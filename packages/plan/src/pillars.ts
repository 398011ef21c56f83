import type { Pillar, PillarInfo } from './types.ts';

/** The pillars in the plan's order. Appendix I has no pillar column: section 2 of the plan gives it. */
export const pillars: readonly PillarInfo[] = [
  { id: 'government', nameVi: 'Chính quyền số', section: '2.a', firstTarget: 1, lastTarget: 15 },
  { id: 'economy', nameVi: 'Kinh tế số', section: '2.b', firstTarget: 16, lastTarget: 19 },
  { id: 'society', nameVi: 'Xã hội số', section: '2.c', firstTarget: 20, lastTarget: 30 },
];

/** The pillar a target number belongs to; `null` for a number the plan does not have. */
export function pillarOfTarget(no: number): Pillar | null {
  return pillars.find((pillar) => no >= pillar.firstTarget && no <= pillar.lastTarget)?.id ?? null;
}
