import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Body } from '#schemas/roster.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { labelled } from '#words/labelled.ts';
import { say } from '#words/say.ts';
import { calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { type CalendarItem, uidOf } from '../../calendar/calendar-file.ts';
import type { Services } from '../../services.ts';

/** How long a meeting that is over stands in a calendar still. */
const keptDays = 30;

type Reading = { readonly language: InterfaceLanguage; readonly now: string };

/** The meetings of bodies that are planned, or were held lately; without the way into the room, which calendars hand on to others. */
export async function meetingItems(
  { cases, settings }: Services,
  bodies: readonly Pick<Body, 'id' | 'names'>[],
  { language, now }: Reading,
): Promise<CalendarItem[]> {
  const since = new Date(Date.parse(now) - keptDays * 24 * 3_600_000).toISOString();
  const calendars = await cases.loadAll(bodies.map(({ id }) => calendarOf(id)));
  return bodies.flatMap(({ id, names }, index) => {
    const state = calendars[index]?.state as unknown as CalendarState | undefined;
    if (state === undefined) return [];
    return Object.values(state.meetings)
      .filter((meeting) => meeting.state === 'planned' && meeting.at >= since)
      .map(({ meetingId, at, place }) => ({
        uid: uidOf(meetingId, settings.publicUrl),
        ...{ at, saidAt: state.updatedAt },
        summary: labelled(language, say(language, 'calendar.meeting'), names[language] ?? names.en ?? id),
        ...(place === null ? {} : { place: shownLine(place) }),
        url: `${settings.publicUrl}/meetings/${meetingId}`,
      }));
  });
}
