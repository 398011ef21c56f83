import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Heading, type HeadingLevel } from '../heading/index.ts';
import { Icon } from '../icon/index.ts';

export interface DialogProps {
  open: boolean;
  /** Asked for by Esc, the close button or a press beside the dialog; the caller then sets `open` to false. */
  onClose: () => void;
  title: string;
  headingLevel?: HeadingLevel | undefined;
  /** Names the close button. */
  closeLabel: string;
  children?: ReactNode;
  /** Buttons, the main one first. */
  footer?: ReactNode;
}

/** The browser's modal dialog: it traps focus, makes the page inert and gives the focus back by itself. */
export function Dialog({
  open,
  onClose,
  title,
  headingLevel = 2,
  closeLabel,
  children,
  footer,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  // A press on the backdrop has the dialog itself as its target; its box is covered by the panel.
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes, by the browser
    <dialog
      ref={dialog}
      className="ct-dialog"
      aria-labelledby={titleId}
      onClick={closeOnBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div className="ct-dialog-panel">
          <div className="ct-dialog-head">
            <Heading level={headingLevel} id={titleId}>
              {title}
            </Heading>
            <button type="button" className="ct-dialog-close" aria-label={closeLabel} onClick={onClose}>
              <Icon name="cross" />
            </button>
          </div>
          {children}
          {footer && <div className="ct-dialog-footer">{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
