import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../icon/index.ts';
import { onceShown } from './onceShown.ts';

export interface FoldProps {
  /** "Bộ lọc khác". */
  label: ReactNode;
  children: ReactNode;
  /** Something in it matters now: it opens when this turns true. It never closes under the reader's hand. */
  open?: boolean | undefined;
  /** From this width of `ct-root` on, in em, there is room to have it open from the start. */
  openFrom?: number | undefined;
  /** It was opened, by the reader or for want of a reason to be closed: what it holds may be fetched now. */
  onOpen?: (() => void) | undefined;
}

/** What may stay folded away where space is short: a native `details`. */
export function Fold({ label, children, open = false, openFrom, onOpen }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  // A constant for React, so that what the reader opens or closes stays so.
  const [isOpenAtFirst] = useState(open);
  useLayoutEffect(() => {
    const fold = details.current;
    if (!fold || openFrom === undefined) return;
    return onceShown(fold, (width) => {
      if (width >= openFrom) fold.open = true;
    });
  }, [openFrom]);
  useEffect(() => {
    if (details.current && open) details.current.open = true;
  }, [open]);
  return (
    <details
      ref={details}
      className="ct-fold"
      open={isOpenAtFirst}
      onToggle={onOpen && (({ currentTarget }) => currentTarget.open && onOpen())}
    >
      <summary>
        <Icon name="down" />
        {label}
      </summary>
      <div className="ct-fold-body">{children}</div>
    </details>
  );
}
