import type { Addressees } from './addressees.ts';
import type { ProcedureMail } from './emails/mails.ts';
import type { Mailing } from './mailing.ts';
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
    data.taskIds.map((taskId) => ({ template: 'reminder', to: who.holdersOf(taskId), taskId })),
  'fault-reported': (_, who) => [{ template: 'fault', to: who.desk }],
  'stall-noticed': (_, who) => [{ template: 'stalled', to: who.desk }],
  'flow-restarted': () => [],
};
