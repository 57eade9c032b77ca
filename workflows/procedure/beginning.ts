import type { ProcedureState } from './schemas/state.ts';

/** Whatever has a history, before its first event. */
export const blank = (id: string, at: string) => ({
  caseId: id,
  seq: 0,
  since: at,
  openedAt: at,
  updatedAt: at,
  tasks: {},
  closedTasks: {},
});

/** What every case has before its first event, whatever it is about. */
export const beginning = (caseId: string, at: string) =>
  ({
    ...blank(caseId, at),
    title: '',
    language: 'en' as const,
    proposer: { person: '' },
    bouncedMails: [],
    reminders: 0,
  }) satisfies Omit<ProcedureState, 'at'>;
