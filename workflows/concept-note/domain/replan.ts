import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { ConceptNoteState, Situation } from '../schemas/state.ts';
import type { NoteProceedings } from './hearing.ts';
import { plan } from './plan.ts';

/** Where a note is planned for a meeting that is yet to be held: before the Committee has it. */
export const planned: ReadonlySet<Situation> = new Set([
  'eligibility',
  'returned',
  'technical-review',
  'ready',
  'deferred',
]);

/** When the meeting that a note is planned for has passed; undefined for one that is planned for none. */
export const meetingPassesAt = ({ at, target }: ConceptNoteState): string | undefined =>
  planned.has(at) ? target?.at : undefined;

/** Plans a note anew by the calendar as it is. @returns whether that changes anything */
export function replan(
  proceedings: NoteProceedings,
  surroundings: Pick<Surroundings, 'meetings'>,
  system: 'rules' | 'clock',
): boolean {
  const { at, receivedAt, target: from = null } = proceedings.state;
  if (receivedAt === undefined || !planned.has(at)) return false;
  const target = plan(receivedAt, proceedings, surroundings);
  if (target?.meetingId === from?.meetingId && target?.at === from?.at) return false;
  proceedings.record({ type: 'note-replanned', data: { target, from } }, { system });
  return true;
}

/** A note whose meeting was held without it is planned for the next that can take it. */
export function replanOnceItsMeetingPasses(
  proceedings: NoteProceedings,
  surroundings: Pick<Surroundings, 'meetings'>,
): void {
  const passesAt = meetingPassesAt(proceedings.state);
  if (passesAt !== undefined && passesAt <= proceedings.at) replan(proceedings, surroundings, 'clock');
}
