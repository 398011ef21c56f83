import { useRootElement } from '@cantho/host-sdk/react-module';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import type { MouseEvent, Ref } from 'react';

export interface ErrorSummaryProps {
  readonly title: string;
  readonly level: HeadingLevel;
  /** `id` is that of the control. */
  readonly errors: readonly { readonly id: string; readonly text: string }[];
  readonly ref?: Ref<HTMLDivElement>;
}

/** All that is wrong, over the form; it is given the focus when sending was refused. Each line leads to its control. */
export function ErrorSummary({ title, level, errors, ref }: ErrorSummaryProps) {
  const root = useRootElement();
  // A fragment does not reach into a shadow root, and the address is the host's.
  const lead = (event: MouseEvent, id: string) => {
    event.preventDefault();
    root?.querySelector<HTMLElement>(`#${id}`)?.focus();
  };
  return (
    <div className="fw-summary" role="alert" tabIndex={-1} ref={ref}>
      <Heading level={level}>{title}</Heading>
      <ul className="ct-list">
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a className="ct-link" href={`#${id}`} onClick={(event) => lead(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
