import type { ProcedureState } from './schemas/state.ts';

/** What every case has before its first event, whatever it is about. */
export const beginning = (caseId: string, at: string) =>
  ({
    caseId,
    seq: 0,
    since: at,
    openedAt: at,
    updatedAt: at,
    title: '',
    language: 'en' as const,
    proposer: { person: '' },
    tasks: {},
    closedTasks: {},
    bouncedMails: [],
    reminders: 0,
  }) satisfies Omit<ProcedureState, 'at'>;
