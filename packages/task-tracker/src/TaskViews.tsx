import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles } from '@cantho/host-sdk/react-module';
import { AgenciesView } from './AgenciesView.tsx';
import { BoardView } from './BoardView.tsx';
import commonVi from './messages/common.vi.json' with { type: 'json' };
import vi from './messages/views.vi.json' with { type: 'json' };
import { Pages, type PagesProps } from './Pages.tsx';
import { TimelineView } from './TimelineView.tsx';
import type { TaskViewProps } from './taskViewProps.ts';
import { viewsStyles } from './viewsStyles.ts';

const views = { timeline: TimelineView, board: BoardView, agencies: AgenciesView } as const;

/** The pages of the list, which only more tasks than one answer holds have. */
export function TaskPages(props: PagesProps) {
  useChunkMessages(vi);
  useChunkStyles(viewsStyles);
  return <Pages {...props} />;
}

/** The tasks a query leaves, in one of the views that are no list. */
export function TaskViews(props: TaskViewProps) {
  useChunkMessages(commonVi);
  useChunkMessages(vi);
  useChunkStyles(viewsStyles);
  const { view } = props.place;
  if (view === 'list') return null;
  const View = views[view];
  return <View {...props} />;
}
