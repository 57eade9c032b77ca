import type { DecisionState } from '#workflows/decision/schemas/state.ts';

/** A case before its first event. */
export const initialState = (caseId: string, at: string): DecisionState => ({
  caseId,
  seq: 0,
  at: 'draft',
  since: at,
  openedAt: at,
  updatedAt: at,
  title: '',
  language: 'en',
  proposer: { person: '' },
  tasks: {},
  closedTasks: {},
  texts: [],
  method: 'silence',
  positions: {},
  bouncedMails: [],
  consulted: [],
  referring: [],
  followUps: [],
  reminders: 0,
});
