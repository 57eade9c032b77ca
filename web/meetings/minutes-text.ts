import type { MeetingView } from '#schemas/api.ts';
import type { MinutesEntry } from '#schemas/minutes.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Reader } from '../reader.ts';

type Taken = { name: string; meeting: MeetingView; entries: readonly MinutesEntry[]; isCut: boolean };

/** The minutes of a meeting as a file. What members gave as a reason stands behind a mark, so that it reads as nobody else's word. */
export function minutesText(reader: Reader, { name, meeting, entries, isCut }: Taken): string {
  const heading = reader.say('meetings.minutes.of', { body: name });
  const lines = [heading, `${reader.instant(meeting.at, meeting.timeZone)} (${meeting.at})`, ''];
  const rest = isCut ? [reader.say('meetings.minutes.cut')] : [];
  return `${[...lines, ...entries.flatMap((entry) => entryLines(reader, entry)), ...rest].join('\n')}\n`;
}

function entryLines(reader: Reader, entry: MinutesEntry): string[] {
  const { caseId, title, version, textHash, agreed, present, absent, recused, stoodAside, objections, remarks } = entry;
  const named = (key: string, parties: readonly string[]) =>
    parties.length === 0 ? [] : [reader.say(key, { parties })];
  const reasons = (key: string, rows: MinutesEntry['stoodAside']) =>
    rows.flatMap(({ party, reason }) => [reader.say(key, { party }), ...quoted(reason)]);
  return [
    ...[reader.labelled(caseId).trimEnd(), ...quoted(shownLine(title))],
    `${reader.say('meetings.minutes.version', { version })}, SHA-256 ${textHash}`,
    reader.say(agreed ? 'meetings.minutes.agreed' : 'meetings.minutes.not-agreed'),
    ...named('meetings.minutes.present', present),
    ...named('meetings.minutes.absent', absent),
    ...named('meetings.minutes.recused', recused),
    ...reasons('meetings.minutes.stood-aside', stoodAside),
    ...reasons('meetings.minutes.objected', objections),
    ...(remarks === undefined ? [] : [reader.say('meetings.minutes.remarks'), ...quoted(remarks)]),
    '',
  ];
}

const quoted = (words: string): string[] =>
  shownText(words)
    .split('\n')
    .map((line) => `      │ ${line}`);
