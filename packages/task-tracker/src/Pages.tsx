import type { PageInfo } from '@cantho/api-client';
import { Pagination } from '@cantho/ui/pagination';
import { useMessages } from './messages.ts';
import { searchOf, type TaskPlace } from './taskPlace.ts';
import { useFilterLink } from './useFilterLink.ts';
import type { GoTo } from './useTaskRoute.ts';

export interface PagesProps {
  readonly page: PageInfo;
  readonly place: TaskPlace;
  readonly goTo: GoTo;
}

/** The way to the other pages of the list; going there adds to the history. */
export function Pages({ page, place, goTo }: PagesProps) {
  const { t, format } = useMessages();
  const link = useFilterLink(goTo);
  const searchOn = (number: number) => searchOf({ ...place, page: number });
  return (
    <Pagination
      label={t('pages.label')}
      page={page.number}
      pageCount={page.totalPages}
      href={(number) => link.href(searchOn(number))}
      onNavigate={(number, event) => link.onClick(event, searchOn(number), true)}
      previousLabel={t('pages.previous')}
      nextLabel={t('pages.next')}
      pageLabel={(number) => t('pages.page', { number: format.number(number) })}
    />
  );
}
