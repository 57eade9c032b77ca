import { type Due, dayOf, isDay } from '#schemas/civil-date.ts';
import { durationSeconds, partsOf } from '#schemas/duration.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Meeting } from '#schemas/meeting.ts';
import { localTime } from '#schemas/zoned-time.ts';
import { formatDate, formatInstant } from '#words/dates.ts';
import { localeOf } from '#words/locale.ts';
import { say } from '#words/say.ts';
import type { SayingParams } from '#words/saying-params.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { type LeadTerms, type MeetingPlan, receivedBy } from '#workflows/network/meeting-plan.ts';

type About = { readonly received: Due; readonly terms: LeadTerms; readonly timeZone: string };

/**
 * Why something goes to a meeting, or to none, and why not to the one before.
 * @param about with the zone of the body, for where no meeting has one
 */
export function whyThatMeeting(
  language: InterfaceLanguage,
  { meeting, missed }: MeetingPlan,
  { received, terms, timeZone }: About,
): string {
  const sentence = (key: string, params: SayingParams) => say(language, key, params, { procedure: bookWords });
  const written = (due: Due, zone: string) =>
    isDay(due) ? formatDate(language, due) : formatInstant(language, due, zone);
  const about = (held: Meeting): SayingParams => ({
    meeting: formatInstant(language, held.at, held.timeZone),
    latest: written(receivedBy(held, terms), held.timeZone),
    lead: inWords(language, durationSeconds(terms.leadTime)),
  });
  const zone = (meeting ?? missed?.meeting)?.timeZone ?? timeZone;
  const day = isDay(received) ? received : dayOf(localTime(received, zone));
  const then = written(terms.leadTimeUnit === 'instants' ? received : day, zone);
  const sentences: string[] = [];
  if (meeting === undefined) sentences.push(sentence('meetings.why.none', { received: then }));
  else if (terms.leadTime === 'none')
    sentences.push(sentence('meetings.why.next', { received: then, ...about(meeting) }));
  else sentences.push(sentence('meetings.why.in-time', { received: then, ...about(meeting) }));
  if (missed !== undefined) {
    const by = inWords(language, durationSeconds(missed.by));
    sentences.push(sentence('meetings.why.missed', { by, ...about(missed.meeting) }));
  }
  return sentences.join(' ');
}

/** `2 days, 3 hours, 1 second`. */
function inWords(language: InterfaceLanguage, seconds: number): string {
  const parts = Object.entries(partsOf(seconds)).flatMap(([unit, count]) =>
    count === 0 ? [] : say(language, `lengths.${unit}`, { count }, { procedure: bookWords }),
  );
  return new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(parts);
}
