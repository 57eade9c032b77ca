import type { Hearing } from '#workflows/procedure/hearing.ts';
import type { Act } from '../schemas/acts.ts';
import type { SampleNoteEvent } from '../schemas/events.ts';
import type { SampleNoteState } from '../schemas/state.ts';

/** The desk accepts a proposal, returns it to be changed, or declines it. */
export function review({ act, proceedings }: Hearing<SampleNoteState, SampleNoteEvent, Act<'review'>>): void {
  const { reason } = act;
  switch (act.choice) {
    case 'accept': {
      const version = proceedings.state.texts.at(-1)?.version ?? 1;
      proceedings.record({ type: 'case-accepted', data: { version, reason } });
      break;
    }
    case 'return':
      proceedings.record({ type: 'case-returned', data: { reason } });
      break;
    case 'decline':
      proceedings.record({ type: 'case-declined', data: { reason } });
      break;
  }
}
