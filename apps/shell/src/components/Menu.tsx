import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ShellIcon, type ShellIconName } from './icons.tsx';

export interface MenuProps {
  /** Accessible name of the button. */
  readonly label: string;
  readonly icon: ShellIconName;
  /** Shown beside the icon where there is room. */
  readonly text?: string;
  readonly busy?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that shows a panel under it (ARIA disclosure): Escape, a press elsewhere or leaving it by keyboard closes it. */
export function Menu({ label, icon, text, busy = false, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);

  // What is seen has to be part of the name, for those who speak to their device (WCAG 2.5.3).
  const saysText = text === undefined || label.includes(text);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus leaves what is in it
    <div
      className="sh-menu"
      ref={frame}
      onBlur={(event) => {
        // `null`: the window lost the focus, or a press on something that takes none.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="sh-tool"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={saysText ? label : undefined}
        aria-busy={busy}
        onClick={() => setOpen(!isOpen)}
      >
        <ShellIcon name={icon} />
        {text && <span className="sh-tool-text">{text}</span>}
        {!saysText && <span className="ct-visually-hidden">{label}</span>}
      </button>
      <div className="sh-panel" id={panelId} hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}
