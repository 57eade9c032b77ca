import * as z from 'zod/mini';
import type { Meeting } from '#schemas/meeting.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Entering } from '../entering.ts';
import type { CalendarState, calendarEvents } from '../schemas/calendar.ts';
import { assertSeen } from '../seen-version.ts';
import { bodyOf, meetingIdOf } from './calendar-of.ts';
import { cancelForm, moveForm, planForm } from './forms.ts';

type Rule<Entry> = (entering: Entering<CalendarState, EventOf<typeof calendarEvents>, Entry>) => void;

/** Which meeting, and what becomes of it. */
const meetingId = z.string().check(z.maxLength(100));
export const BeginEntry = z.strictObject({ meetings: z.array(planForm.schema).check(z.minLength(1)) });
export const MoveEntry = z.strictObject({ meetingId, change: moveForm.schema });
export const CancelEntry = z.strictObject({ meetingId, change: cancelForm.schema });

/** Two meetings on one day may be meant, and are said to be there by the page; one that has been cannot be planned. */
export const plan: Rule<z.infer<(typeof planForm)['schema']>> = ({ entry, proceedings }) => {
  const { at, timeZone, place = null, link = null, papersDueAt = null } = entry;
  assertAhead(at, proceedings.at);
  if (papersDueAt !== null && papersDueAt > at) throw new DomainError('papers-after-meeting', { field: 'papersDueAt' });
  const { caseId, seq } = proceedings.state;
  const data = { meetingId: meetingIdOf(bodyOf(caseId), seq + 1), at, timeZone, place, link, papersDueAt };
  proceedings.record({ type: 'meeting-planned', data });
};

/** All at once: a calendar that began with some of them would be taken for one that people keep. */
export const begin: Rule<z.infer<typeof BeginEntry>> = ({ entry: { meetings }, ...entering }) => {
  for (const entry of meetings) plan({ ...entering, entry });
};

export const move: Rule<z.infer<typeof MoveEntry>> = ({ entry, proceedings }) => {
  assertSeen(entry.change.version, proceedings.state);
  const meeting = standing(proceedings.state, entry.meetingId);
  const { at, reason } = entry.change;
  assertAhead(meeting.at, proceedings.at, 'meetingId');
  assertAhead(at, proceedings.at);
  if (at === meeting.at) throw new DomainError('changes-nothing', { field: 'at' });
  const papersDueAt = meeting.papersDueAt && later(meeting.papersDueAt, Date.parse(at) - Date.parse(meeting.at));
  const data = { meetingId: meeting.meetingId, was: meeting.at, at, papersDueAt, reason };
  proceedings.record({ type: 'meeting-moved', data });
};

export const cancel: Rule<z.infer<typeof CancelEntry>> = ({ entry, proceedings }) => {
  assertSeen(entry.change.version, proceedings.state);
  const { meetingId: id, at } = standing(proceedings.state, entry.meetingId);
  assertAhead(at, proceedings.at, 'meetingId');
  proceedings.record({ type: 'meeting-cancelled', data: { meetingId: id, at, reason: entry.change.reason } });
};

function standing({ meetings }: CalendarState, id: string): Meeting {
  const meeting = Object.hasOwn(meetings, id) ? meetings[id] : undefined;
  if (meeting === undefined) throw new DomainError('no-such-meeting');
  if (meeting.state === 'cancelled') throw new DomainError('meeting-cancelled');
  return meeting;
}

function assertAhead(at: string, now: string, field = 'at'): void {
  if (at <= now) throw new DomainError('meeting-in-the-past', { field });
}

const later = (at: string, byMs: number): string => new Date(Date.parse(at) + byMs).toISOString();
