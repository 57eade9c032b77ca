import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { desk } from '../committee.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { open } from '../tasks.ts';
import { entered } from './version.ts';

/** Whose reply it is (D4). */
const office = 'role:sg-office';

/** The Secretary-General's reply: entered by the secretariat and open to correction, or recorded by the office itself. */
export const reply: Evolution<'response-entered' | 'response-confirmed' | 'response-repudiated' | 'response-recorded'> =
  {
    'response-entered': (state, event) => {
      const { response, dueAt } = event.data;
      const waiting: DecisionState = { ...state, reply: { response, dueAt } };
      return open(
        close(waiting, event, () => true),
        event,
        'confirm',
        [office],
        { dueAt },
      );
    },

    'response-confirmed': (state, event) => close(state, event, () => true),

    'response-repudiated': (state, event) => {
      const { reply: _, ...rest } = state;
      return askForReply(
        close(rest, event, () => true),
        event,
      );
    },

    'response-recorded': (state, event) => {
      // What comes back from the Secretary-General is facilitated anew, should it fail again.
      const { agreementFailedAt, referredAt, transmittedAt, facilitating, reply: _, ...rest } = state;
      const { text, adoption, concerns = [] } = event.data;
      const recorded = close({ ...rest, at: 'response-recorded' as const, referring: [] }, event, () => true);
      const next = text === undefined ? recorded : entered(recorded, event, text);
      const guided = text === undefined || adoption !== 'circulation' ? next : { ...next, guidedVersion: text.version };
      return concerns.length === 0 ? guided : { ...guided, concerns: [...(guided.concerns ?? []), ...concerns] };
    },
  };

/** The office is asked, and the secretariat beside it: either may hold the reply. */
export const askForReply = (state: DecisionState, event: RecordedEvent): DecisionState =>
  open(state, event, 'respond', [office, desk]);
