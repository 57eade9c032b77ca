import { planFor } from '#workflows/network/meeting-plan.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { Planned } from '../schemas/planned.ts';
import { steeringCommittee } from './fund.ts';
import type { NoteProceedings } from './hearing.ts';

/**
 * The meeting on which a note can be taken: the first ahead that leaves the Committee's lead time after its receipt
 * (facts 3.1), by the terms that hold when it is received; null where no meeting is planned that does.
 */
export function plan(
  receivedAt: string,
  { network, at: now }: Pick<NoteProceedings, 'network' | 'at'>,
  { meetings }: Pick<Surroundings, 'meetings'>,
): Planned | null {
  const terms = network.bodySettingsAt(steeringCommittee, receivedAt);
  const { meeting, missed } = planFor(receivedAt, meetings(steeringCommittee), { ...terms, now });
  if (meeting === undefined) return null;
  const { meetingId, at } = meeting;
  if (missed === undefined) return { meetingId, at };
  return { meetingId, at, missed: { meetingId: missed.meeting.meetingId, at: missed.meeting.at, by: missed.by } };
}
