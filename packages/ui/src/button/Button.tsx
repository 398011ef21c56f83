import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { Icon, type IconName } from '../icon/index.ts';

interface CommonProps {
  children: ReactNode;
  /** One `primary` a screen; `quiet` has no border. Default `secondary`. */
  variant?: 'primary' | 'secondary' | 'quiet' | undefined;
  icon?: IconName | undefined;
  /** As wide as its container. */
  wide?: boolean | undefined;
}

type Plain<T> = Omit<T, 'className' | 'style' | 'children'>;

export interface ButtonElementProps extends CommonProps, Plain<ButtonHTMLAttributes<HTMLButtonElement>> {
  href?: undefined;
  /** The action is under way: stays focusable, ignores presses, is announced as busy. */
  busy?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export interface ButtonLinkProps extends CommonProps, Plain<AnchorHTMLAttributes<HTMLAnchorElement>> {
  href: string;
  busy?: undefined;
  ref?: Ref<HTMLAnchorElement> | undefined;
}

export type ButtonProps = ButtonElementProps | ButtonLinkProps;

/** A button, or with `href` a link that looks like one. `type` is `button` unless given. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', wide, icon, children, ...rest } = props;
  const look = variant === 'secondary' ? '' : ` ct-button-${variant}`;
  const className = `ct-button${look}${wide ? ' ct-button-wide' : ''}`;
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (rest.href !== undefined) {
    const { busy: _, ...anchor } = rest;
    return (
      <a {...anchor} className={className}>
        {content}
      </a>
    );
  }
  const { busy, href: _, onClick, ...button } = rest;
  // aria-disabled, not disabled: a disabled button loses the focus, and with it the reader's place.
  const busyProps = busy ? ({ 'aria-busy': true, 'aria-disabled': true } as const) : {};
  return (
    <button
      type="button"
      {...button}
      {...busyProps}
      className={className}
      onClick={busy ? ignorePress : onClick}
    >
      {content}
    </button>
  );
}

function ignorePress(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
