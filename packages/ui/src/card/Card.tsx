import type { MouseEventHandler, ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../heading/index.ts';

export interface CardProps {
  children?: ReactNode;
  /** `li` in a list of cards; default `article`. */
  as?: 'article' | 'section' | 'div' | 'li' | undefined;
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** A short line over the heading: "Chỉ tiêu 15 · Chính quyền số". */
  eyebrow?: ReactNode;
  /** Beside the heading, or under it where space is short: a StatusTag. */
  aside?: ReactNode;
  footer?: ReactNode;
  /** Makes the heading a link whose target is the whole card. */
  href?: string | undefined;
  onClick?: MouseEventHandler<HTMLAnchorElement> | undefined;
}

export function Card(props: CardProps) {
  const {
    as: Tag = 'article',
    heading,
    headingLevel = 3,
    eyebrow,
    aside,
    footer,
    href,
    onClick,
    children,
  } = props;
  return (
    <Tag className={href === undefined ? 'ct-card' : 'ct-card ct-card-linked'}>
      {(heading || eyebrow || aside) && (
        <div className="ct-card-head">
          <div className="ct-card-title">
            {eyebrow && <div className="ct-card-eyebrow">{eyebrow}</div>}
            {heading && (
              <Heading level={headingLevel} className="ct-card-heading">
                {href === undefined ? (
                  heading
                ) : (
                  <a className="ct-card-link" href={href} onClick={onClick}>
                    {heading}
                  </a>
                )}
              </Heading>
            )}
          </div>
          {aside && <div>{aside}</div>}
        </div>
      )}
      {children && <div className="ct-card-body">{children}</div>}
      {footer && <div className="ct-card-footer">{footer}</div>}
    </Tag>
  );
}
