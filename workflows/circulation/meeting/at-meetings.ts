import type { MinutesLine } from '#schemas/minutes.ts';
import { atMeeting } from '#workflows/procedure/at-meeting.ts';
import type { IndexEntry } from '#workflows/procedure/projections.ts';
import type { Minuted } from '../schemas/meeting.ts';
import type { Circulating } from '../schemas/state.ts';

type Tabled = Pick<Circulating, 'openedAt' | 'title' | 'texts' | 'sitting' | 'minutes'>;

/** The agendas on which a case stands: of the meeting that it waits for, and of those whose minutes tell of it, with what they say. */
export function atMeetings(state: Tabled, isInRound: boolean): IndexEntry[] {
  const { openedAt: key, sitting, minutes = [] } = state;
  const taken = minutes.map((entry) => ({ list: atMeeting(entry.meetingId), key, line: lineOf(state, entry) }));
  return sitting === undefined || !isInRound ? taken : [...taken, { list: atMeeting(sitting.meetingId), key }];
}

function lineOf({ title, texts }: Tabled, { meetingId, at, ...entry }: Minuted): MinutesLine {
  const text = texts.find(({ version }) => version === entry.version);
  return { title: text?.title ?? title, textHash: text?.hash ?? '', ...entry };
}
