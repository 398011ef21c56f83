import type { HostEventMap, HostEvents } from './contract.ts';

type Name = keyof HostEventMap;
interface Entry {
  readonly name: Name;
  readonly listener: (detail: never) => void;
}

/** A bus for host and modules. A listener that throws keeps no other from hearing; its error goes to `onError`. */
export function createEvents(onError: (error: unknown) => void): HostEvents {
  const entries = new Set<Entry>();
  return {
    emit(name, detail) {
      for (const entry of [...entries]) {
        if (entry.name !== name || !entries.has(entry)) continue;
        try {
          entry.listener(detail as never);
        } catch (error) {
          onError(error);
        }
      }
    },
    on(name, listener) {
      const entry = { name, listener };
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
  };
}
