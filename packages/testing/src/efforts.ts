import type { Effort } from '@cantho/api-client';
import type { HostUser } from '@cantho/host-sdk';
import type { ChallengeFault } from './challenges.ts';
import type { World } from './handling.ts';
import { languageOf, problemResponse } from './problems.ts';

const details: Readonly<Record<ChallengeFault | 'missing', { readonly vi: string; readonly en: string }>> = {
  missing: { vi: 'Thiếu "effort".', en: '"effort" is missing.' },
  unknown: { vi: 'Không có thử thách này.', en: 'No such challenge was given.' },
  spent: { vi: 'Thử thách này đã dùng rồi.', en: 'This challenge was used before.' },
  expired: { vi: 'Thử thách này đã hết hạn.', en: 'This challenge has expired.' },
  unsolved: { vi: 'Lời giải không đúng.', en: 'The solution is wrong.' },
};

/** `challengeFailed` where the effort of somebody signed out will not do; uses up what will. */
export function effortRefusal(
  request: Request,
  effort: Effort | undefined,
  user: HostUser | null,
  { challenges, now, asksForEffort }: World,
): Response | null {
  if (!effort && (user || !asksForEffort)) return null;
  const fault = effort ? challenges.spend(effort, now()) : 'missing';
  if (fault === null) return null;
  return problemResponse(request, 'challengeFailed', { detail: details[fault][languageOf(request)] });
}
