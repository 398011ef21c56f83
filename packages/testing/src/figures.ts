import type { AgencyRef, DeadlineExtension, Measurement, TaskUpdate } from '@cantho/api-client';

/** What is stored beside the plan: reports of agencies, and the bases that paces are measured from. */
export interface Figures {
  /** `true` for figures nobody reported: every answer made of them says so. */
  readonly sample: boolean;
  readonly measurements: readonly Measurement[];
  readonly updates: readonly (TaskUpdate & { readonly taskNo: number; readonly doneOn: string | null })[];
  /** Of recurring tasks. `knownAt` is the instant it was reported; without one it was known the day it was done. */
  readonly completions: readonly {
    readonly taskNo: number;
    readonly period: string;
    readonly doneOn: string;
    readonly knownAt?: string | undefined;
  }[];
  /** By indicator id. */
  readonly bases: Readonly<Record<string, { readonly value: number; readonly asOf: string }>>;
  /** Later days granted, oldest first within a task. */
  readonly extensions: readonly (DeadlineExtension & { readonly taskNo: number })[];
  /** Bodies of a class that the plan does not name. */
  readonly memberBodies: readonly MemberBody[];
  /** What bodies of a class reported themselves; it does not decide the task's own state. */
  readonly memberReports: readonly (Omit<TaskUpdate, 'note'> & { readonly taskNo: number })[];
}

export interface MemberBody extends AgencyRef {
  readonly classId: string;
}

/** A fresh database: the plan, and nothing reported. */
export const noFigures: Figures = {
  sample: false,
  measurements: [],
  updates: [],
  completions: [],
  bases: {},
  extensions: [],
  memberBodies: [],
  memberReports: [],
};
