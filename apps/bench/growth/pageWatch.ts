/** Runs in the page that is measured: sees when the answer to an input is painted. */

/** What is waited for after an input, looked at in every frame. */
export interface Wanted {
  /** Of the control. */
  readonly property: 'checked' | 'value';
  readonly shows: string | boolean;
  /** How the text of the number of results begins; without it only the control is waited for. */
  readonly count?: string;
}

/** Milliseconds of the page's clock. */
export interface Answered {
  readonly input: number;
  /** The frame in which the control shows it. */
  readonly control: number;
  /** The end of the next frame after the longest event of the interaction, as the browser tells (Event Timing). */
  readonly event: number;
  /** The frame with the number of results; `null` where it was the same before. */
  readonly count: number | null;
}

export interface PageWatch {
  /** Begins to wait; the input comes next. Modules stand in shadow roots, so elements are handed over, not looked up. */
  begin(elements: { control: Element; counter: Element }, wanted: Wanted): void;
  /** What came of it, once all that was wanted is there. */
  end(): Promise<Answered>;
}

export interface WatchedWindow {
  pageWatch: PageWatch;
}

/** Put into the page before its own scripts. Everything it uses is in here, for only its text gets there. */
export function installPageWatch(): void {
  const patience = 10_000;
  const events: { startTime: number; duration: number }[] = [];
  const keep = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & { interactionId: number })[]) {
      if (entry.interactionId > 0) events.push({ startTime: entry.startTime, duration: entry.duration });
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

  let running: Promise<Answered> | null = null;

  const watch: (...args: Parameters<PageWatch['begin']>) => Promise<Answered> = (elements, wanted) => {
    const { property, shows, count = '' } = wanted;
    const control = elements.control as HTMLInputElement;
    const isCounted = () => elements.counter.textContent?.startsWith(count) === true;
    const wasCounted = isCounted();
    const began = performance.now();
    let input: number | null = null;
    const take = (event: Event) => {
      input ??= event.timeStamp;
    };
    for (const name of ['click', 'keydown']) addEventListener(name, take, { capture: true });

    return new Promise<Answered>((resolve, reject) => {
      let shownAt: number | null = null;
      let countedAt: number | null = null;
      // After the frame that is being made now: its pixels are on their way.
      const painted = (then: (at: number) => void) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => then(performance.now());
        channel.port2.postMessage(null);
      };
      const finish = () => {
        for (const name of ['click', 'keydown']) removeEventListener(name, take, { capture: true });
        // The browser tells of an event a moment after its frame.
        setTimeout(() => {
          keep(observer.takeRecords());
          const since = input ?? began;
          const own = events.filter(({ startTime }) => startTime >= began);
          resolve({
            input: since,
            control: shownAt ?? Number.NaN,
            event: Math.max(since, ...own.map(({ startTime, duration }) => startTime + duration)),
            count: wasCounted ? null : countedAt,
          });
        }, 80);
      };
      const look = () => {
        if (performance.now() - began > patience) {
          const seen = `"${String(control[property])}" and "${elements.counter.textContent}"`;
          const expected = `"${String(shows)}" and "${count}…"`;
          return reject(new Error(`expected ${expected} within ${patience} ms of an input, got ${seen}`));
        }
        const isShown = input !== null && control[property] === shows;
        const isDone = isShown && isCounted();
        if (isShown && shownAt === null) {
          painted((at) => {
            shownAt ??= at;
          });
        }
        if (isDone) {
          painted((at) => {
            countedAt = at;
            finish();
          });
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  };

  const pageWatch: PageWatch = {
    begin(elements, wanted) {
      running = watch(elements, wanted);
      running.catch(() => {});
    },
    end() {
      if (!running) throw new Error('end without begin');
      return running;
    },
  };
  (window as unknown as WatchedWindow).pageWatch = pageWatch;
}
