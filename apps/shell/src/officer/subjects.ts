import type { OfficerMessage } from './useMessages.ts';

interface Subject {
  readonly name: OfficerMessage;
  readonly no: number;
  readonly path: string;
}

/** What a feedback is about, by its form in the contract: `target-15`, `task-2` or `plan`. */
export function subjectOf(about: string): Subject {
  const [, kind, no] = /^(target|task)-(\d+)$/.exec(about) ?? [];
  if (kind === 'target') return { name: 'subject.target', no: Number(no), path: `/targets/${no}` };
  if (kind === 'task') return { name: 'subject.task', no: Number(no), path: `/tasks/${no}` };
  return { name: 'subject.plan', no: 0, path: '/' };
}
