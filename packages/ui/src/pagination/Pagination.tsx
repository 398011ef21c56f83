import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../icon/index.ts';
import { LiveRegion } from '../live-region/index.ts';
import { pageWindow } from './pageWindow.ts';

export interface PaginationProps {
  /** Names the navigation: "Các trang". */
  label: string;
  /** From 1. */
  page: number;
  pageCount: number;
  href: (page: number) => string;
  onNavigate?: ((page: number, event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
  previousLabel: string;
  nextLabel: string;
  /** Names the link to a page: "Trang 3". */
  pageLabel: (page: number) => string;
  /** "Trang 3 trên 100", announced when it changes; leave it out where the screen announces its own count. */
  status?: string | undefined;
}

/** Nothing is drawn while all fits on one page. */
export function Pagination(props: PaginationProps) {
  const { label, page, pageCount, previousLabel, nextLabel, status } = props;
  const { nav, notePress } = useFocusKept(page);
  if (pageCount <= 1) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it only notes what the links in it do, by keys too
    <nav className="ct-pages" aria-label={label} ref={nav} onClick={notePress}>
      {status !== undefined && <LiveRegion message={status} />}
      <ul className="ct-list">
        {page > 1 && (
          <li>
            <Step {...props} to={page - 1} rel="prev">
              <Icon name="back" /> {previousLabel}
            </Step>
          </li>
        )}
        {pageWindow(page, pageCount).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? <span aria-hidden="true">…</span> : <Step {...props} to={number} />}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <Step {...props} to={page + 1} rel="next">
              {nextLabel} <Icon name="arrow" />
            </Step>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** "Next" is gone on the last page: the focus that was on it goes to the current page, not to the top of the document. */
function useFocusKept(page: number) {
  const nav = useRef<HTMLElement>(null);
  const isPressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what takes links away
  useEffect(() => {
    const active = (nav.current?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    const isLost = !active || active === document.body;
    if (isPressed.current && isLost) nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    isPressed.current = false;
  }, [page]);
  const notePress = () => {
    isPressed.current = true;
  };
  return { nav, notePress };
}

interface StepProps extends PaginationProps {
  to: number;
  rel?: 'prev' | 'next';
  children?: ReactNode;
}

function Step({ to, rel, children, page, href, pageLabel, onNavigate }: StepProps) {
  return (
    <a
      className="ct-pages-link"
      href={href(to)}
      rel={rel}
      aria-label={rel ? undefined : pageLabel(to)}
      aria-current={!rel && to === page ? 'page' : undefined}
      onClick={onNavigate && ((event) => onNavigate(to, event))}
    >
      {children ?? to}
    </a>
  );
}
