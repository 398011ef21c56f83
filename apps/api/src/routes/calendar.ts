import type { TaskFilters } from '@cantho/api-client';
import type { Language } from '../messages.ts';
import type { OperationHandlers } from '../operations.ts';
import { listDueDays } from '../reads/dueDays.ts';
import { calendarOf } from '../taskCalendar.ts';
import { requireKnownAgencies } from './knownAgencies.ts';
import { type PreparedReads, sendPreparedRead } from './preparedRead.ts';

/** Deadlines to subscribe to. */
export function calendarHandlers(
  parts: PreparedReads,
  { shellUrl }: { shellUrl: string },
): OperationHandlers {
  return {
    getTaskCalendar: {
      handle: (call) =>
        sendPreparedRead(parts, call, {
          make: (state, parameters) => {
            requireKnownAgencies(state, parameters);
            const { lang, ...filters } = parameters;
            const days = listDueDays(state, filters as TaskFilters);
            return calendarOf(days, { language: lang as Language, shellUrl });
          },
          headersOf: (_state, { lang }) => ({
            'content-type': 'text/calendar; charset=utf-8',
            'content-language': String(lang),
            'content-disposition': 'inline; filename="nhiem-vu.ics"',
          }),
        }),
    },
  };
}
