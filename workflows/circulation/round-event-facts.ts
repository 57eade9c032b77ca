import { type Known, platformFacts } from '#workflows/procedure/case-facts.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import type { RoundEvent } from './letters.ts';
import { meetingEventFacts } from './meeting/meeting-facts.ts';

/** What only this event of a round says. */
export function roundEventFacts(event: RoundEvent & Pick<ProcedureEvent, 'at' | 'actor'>): Known {
  switch (event.type) {
    case 'position-repudiated':
      return event.data;
    case 'position-stated':
    case 'late-position-recorded': {
      const { onBehalf, paragraphs, ...said } = { onBehalf: false, ...event.data };
      return {
        ...said,
        paragraphs: paragraphs?.join(', '),
        ...(onBehalf || !('person' in event.actor)
          ? {}
          : { evidence: event.actor.proof, signatureFault: event.actor.signatureFault }),
        recordedAt: event.at,
      };
    }
    case 'round-circulated':
      return { unreachable: event.data.unreachable };
    case 'notice-bounced':
      return platformFacts(event);
    case 'objection-lifted':
      return { ...event.data, answer: 'lifted' };
    case 'objection-maintained':
      return { ...event.data, answer: 'maintained' };
    default:
      return meetingEventFacts(event);
  }
}
