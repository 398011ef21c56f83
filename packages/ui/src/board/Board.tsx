import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { onceShown } from '../fold/onceShown.ts';
import { Heading, type HeadingLevel } from '../heading/index.ts';
import { Icon } from '../icon/index.ts';
import { type StatusName, statuses } from '../status-tag/index.ts';

export interface BoardEntry {
  key: string | number;
  content: ReactNode;
}

export interface BoardColumn {
  key: string;
  /** "Đang thực hiện". */
  heading: string;
  /** The number of all entries of the column, as the reader writes it. */
  countText: string;
  /** Gives the heading its shape and colour. */
  status?: StatusName | undefined;
  entries: readonly BoardEntry[];
  /** What stands below the entries: a link to the rest of them. */
  more?: ReactNode;
}

export interface BoardProps {
  /** Names the columns: "Nhiệm vụ theo tình hình thực hiện". */
  label: string;
  columns: readonly BoardColumn[];
  /** Of the columns' headings. */
  level: HeadingLevel;
  /** "Không có nhiệm vụ", in a column without entries. */
  emptyText: string;
}

/**
 * Columns side by side where there is room, below one another where there is not; never wider than the page. Each can be
 * folded by its heading. On a narrow screen only the first one that has entries is open at first, so that all headings and
 * counts are in reach; without script all are open. Keys go column by column.
 */
export function Board({ label, columns, level, emptyText }: BoardProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const board = list.current;
    if (board) return onceShown(board, (width) => width < besideFrom && foldAllButFirst(board));
  }, []);
  return (
    <ul className="ct-list ct-board" aria-label={label} ref={list}>
      {columns.map((column) => (
        <li key={column.key}>
          <Column column={column} level={level} emptyText={emptyText} />
        </li>
      ))}
    </ul>
  );
}

interface ColumnProps extends Pick<BoardProps, 'level' | 'emptyText'> {
  column: BoardColumn;
}

function Column({ column, level, emptyText }: ColumnProps) {
  const { heading, countText, status, entries, more } = column;
  const [tone, icon] = status ? statuses[status] : [];
  return (
    <details className={tone ? `ct-board-column ct-tone-${tone}` : 'ct-board-column'} open>
      <summary>
        {icon && <Icon name={icon} />}
        <Heading level={level}>
          {heading} <span className="ct-board-count">{countText}</span>
        </Heading>
        <Icon name="down" />
      </summary>
      {entries.length > 0 ? (
        <ul className="ct-list ct-board-entries">
          {entries.map(({ key, content }) => (
            <li key={key}>{content}</li>
          ))}
        </ul>
      ) : (
        <p className="ct-board-empty">{emptyText}</p>
      )}
      {more}
    </details>
  );
}

/** Width of `ct-root` in em below which the columns stand below one another, as in the stylesheet. */
const besideFrom = 40;

function foldAllButFirst(list: HTMLElement): void {
  const columns = Array.from(list.querySelectorAll('details'));
  const first = columns.find((column) => column.querySelector('.ct-board-entries')) ?? columns[0];
  for (const column of columns) column.open = column === first;
}
