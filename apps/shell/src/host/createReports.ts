import type { ErrorReport } from '@cantho/host-sdk';

export interface Reports {
  /** Sends a fault to the app's own server, with an id that can be read out on the phone. */
  send(report: ErrorReport): void;
  /** The id a fault was sent under, or one alike of the same module; `undefined` before any. */
  idOf(moduleId: string, error: Error): string | undefined;
}

export interface ReportsParts {
  readonly beacon: (body: string) => void;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
}

/** Without 0, O, 1, I and L, which are mistaken for each other when read out. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const idLength = 6;
const longest = 500;

function newId(random: () => number): string {
  const letter = () => letters[Math.floor(random() * letters.length)] ?? '2';
  return `CT-${Array.from({ length: idLength }, letter).join('')}`;
}

/** Queries of addresses may hold what people searched for. */
function withoutQueries(message: string): string {
  return message.replace(/(https?:\/\/[^\s?#"']+)[?#][^\s"']*/g, '$1').slice(0, longest);
}

export function createReports({ beacon, random }: ReportsParts): Reports {
  const ofError = new WeakMap<Error, string>();
  const ofModule = new Map<string, string>();
  return {
    send({ moduleId, phase, error }) {
      const id = newId(random);
      ofError.set(error, id);
      ofModule.set(moduleId, id);
      const message = withoutQueries(error.message);
      beacon(JSON.stringify({ id, moduleId, phase, name: error.name.slice(0, 80), message }));
    },
    idOf: (moduleId, error) => ofError.get(error) ?? ofModule.get(moduleId),
  };
}
