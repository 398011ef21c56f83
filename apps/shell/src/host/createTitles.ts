import { createObservable, type HostEvents, type Observable } from '@cantho/host-sdk';

export type Titles = Readonly<Record<string, string>>;

/** Titles of views by module: one that is hidden may change its own (the language did) without changing the page's. */
export function createTitles(): {
  readonly titles: Observable<Titles>;
  /** The module's own way to the bus: its titles are noted, everything else goes on to all. */
  eventsOf(owner: string, events: HostEvents): HostEvents;
} {
  const titles = createObservable<Titles>({});
  return {
    titles,
    eventsOf: (owner, events) => ({
      on: (name, listener) => events.on(name, listener),
      emit(name, detail) {
        if (name !== 'view:titled') return events.emit(name, detail);
        const { title } = detail as { readonly title: string };
        if (titles.get()[owner] !== title) titles.set({ ...titles.get(), [owner]: title });
      },
    }),
  };
}
