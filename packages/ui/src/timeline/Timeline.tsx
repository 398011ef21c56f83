import { Fragment, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../heading/index.ts';

export interface TimelineEntry {
  key: string;
  content: ReactNode;
}

export interface TimelineMonth {
  /** "2026-06". */
  key: string;
  /** "Tháng 6 năm 2026". */
  heading: string;
  /** How many entries, in words: "4 nhiệm vụ". */
  countText?: string | undefined;
  /** In order of their day. A month may have none: it says `emptyText`. */
  entries: readonly TimelineEntry[];
}

export interface TimelineQuarter {
  key: string;
  /** "Quý II năm 2026". */
  heading: string;
  countText?: string | undefined;
  months: readonly TimelineMonth[];
}

export interface TimelineToday {
  /** "Hôm nay, 24/11/2026". */
  text: string;
  /** The month's key. */
  month: string;
  /** How many of the month's entries lie before today, 0 when all are to come. */
  after: number;
}

export interface TimelineProps {
  /** Names the list: "Nhiệm vụ theo thời hạn". */
  label: string;
  quarters: readonly TimelineQuarter[];
  /** Of the quarters; months are one below. */
  level: Exclude<HeadingLevel, 1 | 4>;
  /** Left out when today lies outside of the months, or is not known. */
  today?: TimelineToday | undefined;
  /** "Không có nhiệm vụ đến hạn", in a month without entries. */
  emptyText: string;
}

/** Quarters, their months and what is due in each, with a line where today lies. It draws what it is given, in that order. */
export function Timeline({ label, quarters, level, today, emptyText }: TimelineProps) {
  return (
    <ol className="ct-list ct-timeline" aria-label={label}>
      {quarters.map((quarter) => (
        <li key={quarter.key} className="ct-timeline-quarter">
          <div className="ct-timeline-head">
            <Heading level={level}>{quarter.heading}</Heading>
            {quarter.countText && <span className="ct-timeline-count">{quarter.countText}</span>}
          </div>
          <ol className="ct-list">
            {quarter.months.map((month) => (
              <Month
                key={month.key}
                month={month}
                level={(level + 1) as HeadingLevel}
                today={today?.month === month.key ? today : undefined}
                emptyText={emptyText}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface MonthProps extends Pick<TimelineProps, 'today' | 'emptyText'> {
  month: TimelineMonth;
  level: HeadingLevel;
}

function Month({ month: { heading, countText, entries }, level, today, emptyText }: MonthProps) {
  const marker = today && <Today text={today.text} />;
  return (
    <li className={today ? 'ct-timeline-month ct-timeline-now' : 'ct-timeline-month'}>
      <div className="ct-timeline-head">
        <Heading level={level}>{heading}</Heading>
        {countText && <span className="ct-timeline-count">{countText}</span>}
      </div>
      <ol className="ct-list ct-timeline-entries">
        {entries.map(({ key, content }, index) => (
          <Fragment key={key}>
            {today?.after === index && marker}
            <li>{content}</li>
          </Fragment>
        ))}
        {entries.length === 0 && <li className="ct-timeline-empty">{emptyText}</li>}
        {today && (today.after >= entries.length || entries.length === 0) && marker}
      </ol>
    </li>
  );
}

function Today({ text }: { text: string }) {
  return (
    <li className="ct-timeline-today" aria-current="date">
      <span>{text}</span>
    </li>
  );
}
