import type { Deadline } from '#schemas/deadlines.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { labelled } from '#words/labelled.ts';
import { say } from '#words/say.ts';
import { type CalendarItem, calendarFile, uidOf } from '../../calendar/calendar-file.ts';

type Reading = { readonly language: InterfaceLanguage; readonly publicUrl: string; readonly now: string };

/** What falls due as an iCalendar file; `names` are those of bodies by their ids. */
export const deadlinesCalendar = (
  items: readonly Deadline[],
  names: Readonly<Record<string, string>>,
  reading: Reading,
): string =>
  calendarFile(
    say(reading.language, 'deadlines.title'),
    items.map((item) => itemOf(item, names, reading)),
  );

function itemOf(
  item: Deadline,
  names: Readonly<Record<string, string>>,
  { language, publicUrl, now }: Reading,
): CalendarItem {
  if ('meetingId' in item) {
    const { meetingId, body, at, kind } = item;
    const said = say(language, kind === 'meeting' ? 'calendar.meeting' : 'deadlines.cut-off');
    const uid = uidOf(kind === 'meeting' ? meetingId : `${meetingId}.${kind}.${at}`, publicUrl);
    return {
      uid,
      at,
      saidAt: now,
      summary: labelled(language, said, names[body] ?? body),
      url: `${publicUrl}/meetings/${meetingId}`,
    };
  }
  const { caseId, procedure, title, at, openedAt, parties } = item;
  const said =
    item.kind === 'task' ? say(language, `tasks.${item.asks}`, {}, { procedure }) : say(language, 'deadlines.window');
  const url = `${publicUrl}/cases/${caseId}`;
  return {
    uid: uidOf(item.kind === 'task' ? item.taskId : `${caseId}.window`, publicUrl),
    ...{ at, saidAt: openedAt, url },
    summary: labelled(language, said, `${caseId} ${title}`),
    description: [...(parties.length === 0 ? [] : [parties.join(', ')]), url].join('\n'),
  };
}
