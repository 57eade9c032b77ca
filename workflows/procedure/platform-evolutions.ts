import { withQuestion, writtenOn } from '../correspondence/questions.ts';
import { bounceNoted } from './bounces.ts';
import type { Evolutions } from './evolutions.ts';
import { reminded } from './reminders.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

/** What the commands of the platform change in a case of any procedure. */
export const platformEvolutions = <S extends ProcedureState>(): Evolutions<S, typeof platformEvents> => ({
  'notice-bounced': bounceNoted,
  'reminder-sent': reminded,
  'fault-reported': (state) => state,
  'stall-noticed': (state) => state,
  'flow-restarted': (state) => state,
  'correspondence-joined': (state, event) => {
    const { question, leaves } = event.data;
    if (question === undefined) return state;
    return { ...state, questions: writtenOn(state, event, { question, isOpen: leaves !== 'answered' }) };
  },
  'question-asked': (state, event) => ({ ...state, questions: withQuestion(state, event) }),
  'question-answered': (state, event) => ({
    ...state,
    questions: writtenOn(state, event, { question: event.data.question, isOpen: false }),
  }),
  'question-reopened': (state, event) => ({
    ...state,
    questions: writtenOn(state, event, { question: event.data.question, isOpen: true }),
  }),
  'question-settled': (state, event) => ({
    ...state,
    questions: writtenOn(state, event, { question: event.data.question, isOpen: false }),
  }),
  'outside-changed': (state, { data: { what, version } }) => ({
    ...state,
    outside: { ...state.outside, [what]: version },
  }),
});
