import type { Meeting } from '#schemas/meeting.ts';
import type { DecisionForm } from '#workflows/decision/schemas/form.ts';
import { DecisionCase, secretariat } from './decision-case.ts';
import { members } from './network.ts';

/** A session of the Committee, three weeks after a case is opened. */
export const session: Meeting = {
  ...{ meetingId: 'executive-committee.1', at: '2026-11-20T09:00:00.000Z', timeZone: 'Europe/Zurich' },
  ...{ place: 'Geneva', link: null, papersDueAt: null, state: 'planned' },
};

/** A proposal that is to be taken at a session, of which it names none. */
export const forSession = { method: 'meeting', circulateFor: undefined } as const satisfies Partial<DecisionForm>;

/** On the agenda of the session, and known to every member. */
export function onAgenda(story = new DecisionCase()): DecisionCase {
  story.meetings = [session];
  return story.circulated({ ...forSession, meetingId: session.meetingId });
}

/** Three hours after the session began the secretariat records what was taken there. */
export const recorded = (record: Record<string, unknown> = {}, story = onAgenda()): DecisionCase =>
  story.at('2026-11-20T12:00:00.000Z').act(secretariat, 'minute', { choice: 'record', present: members, ...record });
