import type { MouseEvent, ReactNode } from 'react';
import { Icon } from '../icon/index.ts';
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
}

/** Nothing is drawn while all fits on one page. */
export function Pagination(props: PaginationProps) {
  const { label, page, pageCount, previousLabel, nextLabel } = props;
  if (pageCount <= 1) return null;
  return (
    <nav className="ct-pages" aria-label={label}>
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
