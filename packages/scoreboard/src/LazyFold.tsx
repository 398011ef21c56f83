import { Fold, type FoldProps } from '@cantho/ui/fold';
import { type ReactNode, useState } from 'react';

export interface LazyFoldProps extends Pick<FoldProps, 'label' | 'openFrom'> {
  /** Asked for once it is opened, so that what nobody looks at costs nothing. */
  readonly children: () => ReactNode;
}

export function LazyFold({ children, ...fold }: LazyFoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold {...fold} onOpen={() => setOpen(true)}>
      {isOpen && children()}
    </Fold>
  );
}
