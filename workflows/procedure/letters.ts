import type { Addressees } from './addressees.ts';
import type { ProcedureMail } from './emails/mails.ts';
import type { Mailing } from './mailing.ts';
import type { CourseEvents } from './schemas/course.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';

type PlatformEvent = EventOf<typeof platformEvents>;

/** Who is told of what the platform does in any procedure; of a bounce the part tells whose notice it is. */
export const platformMailings: {
  readonly [T in Exclude<PlatformEvent['type'], 'notice-bounced'>]: (
    event: Extract<PlatformEvent, { type: T }>,
    who: Addressees,
  ) => Mailing<ProcedureMail>[];
} = {
  'reminder-sent': ({ data }, who) =>
    data.taskIds.map((taskId) => ({
      template: 'reminder',
      to: who.holdersOf(taskId),
      taskId,
      ...who.insteadOfTitle(taskId),
    })),
  'fault-reported': (_, who) => [{ template: 'fault', to: who.desk }],
  'stall-noticed': (_, who) => [{ template: 'stalled', to: who.desk }],
  'flow-restarted': () => [],
  'outside-changed': () => [],
  'question-asked': ({ data }, who) => [{ template: 'question', to: who.asked(data.concerns) }],
  'question-answered': ({ data }, who) => [{ template: 'question-answered', to: who.asked(data.concerns) }],
  'question-reopened': ({ data }, who) => [{ template: 'question', to: who.asked(data.concerns) }],
  'question-settled': () => [],
  'correspondence-joined': ({ data }, who) => [
    {
      template: data.question === undefined ? 'correspondence' : 'question-answered',
      to: [...who.asked(data.concerns), ...(data.answersTo === undefined ? [] : [data.answersTo])],
    },
  ],
};

/** What the proposer alone is told; a bounce, a rest and an end may concern others as well. */
export const proposerMailings: {
  readonly [T in keyof Pick<CourseEvents<never>, 'case-drafted' | 'case-returned' | 'case-declined'>]: (
    event: unknown,
    who: Addressees,
  ) => Mailing<ProcedureMail>[];
} = {
  'case-drafted': () => [],
  'case-returned': (_, who) => [{ template: 'returned', to: who.proposer, taskId: who.taskOf('submit') }],
  'case-declined': (_, who) => [{ template: 'declined', to: who.proposer }],
};

/** A mail of a case in which no clock waits for mails has come back. That the mail about that did so is told to nobody. */
export const bounceMailing = {
  'notice-bounced': (_: unknown, who: Addressees): Mailing<ProcedureMail>[] => [
    { template: 'notice-bounced', to: who.inReach(who.desk) },
  ],
};
