export interface LiveRegionProps {
  /** What to announce; an empty string announces nothing. */
  message: string;
  /** `assertive` interrupts the reader: for errors only. */
  politeness?: 'polite' | 'assertive' | undefined;
}

/** Keep it mounted and change `message`: a region that arrives with its text is often not announced (WCAG 4.1.3). */
export function LiveRegion({ message, politeness = 'polite' }: LiveRegionProps) {
  return (
    <div
      className="ct-visually-hidden"
      role={politeness === 'polite' ? 'status' : 'alert'}
      aria-atomic="true"
    >
      {message}
    </div>
  );
}
