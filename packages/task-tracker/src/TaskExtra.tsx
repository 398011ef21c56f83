import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles } from '@cantho/host-sdk/react-module';
import { extrasStyles } from './extrasStyles.ts';
import commonVi from './messages/common.vi.json' with { type: 'json' };
import vi from './messages/extras.vi.json' with { type: 'json' };
import { StateLegend } from './StateLegend.tsx';
import { TakeAway } from './TakeAway.tsx';
import type { TaskPlace } from './taskPlace.ts';

export type TaskExtraProps = {
  /** Of the module's first heading. */
  readonly level: 1 | 2;
} & (
  | { readonly what: 'meanings' }
  | {
      readonly what: 'take';
      /** Its filters say which tasks. */
      readonly place: TaskPlace;
    }
);

export function TaskExtra(props: TaskExtraProps) {
  useChunkMessages(commonVi);
  useChunkMessages(vi);
  useChunkStyles(extrasStyles);
  if (props.what === 'meanings') return <StateLegend />;
  return <TakeAway place={props.place} level={props.level === 1 ? 2 : 3} />;
}
