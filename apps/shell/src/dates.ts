const timeZone = 'Asia/Ho_Chi_Minh';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** By the clock in Cần Thơ: morning until 11, afternoon until 18 (as one greets in Vietnamese). */
export function partOfDay(now: Date): PartOfDay {
  const format = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone });
  const hour = Number(format.format(now));
  if (hour >= 4 && hour < 11) return 'morning';
  return hour >= 11 && hour < 18 ? 'afternoon' : 'evening';
}
