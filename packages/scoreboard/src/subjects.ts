import type { ModuleRoute } from '@cantho/host-sdk';

/** `target-15` or `task-2` of the contract: what it is, and its page. */
export function subjectOf(subject: string): {
  readonly kind: 'target' | 'task';
  readonly no: number;
  readonly route: ModuleRoute;
} {
  const [kind, number] = subject.split('-');
  const no = Number(number);
  return kind === 'task'
    ? { kind, no, route: { name: 'task', no } }
    : { kind: 'target', no, route: { name: 'target', no } };
}
