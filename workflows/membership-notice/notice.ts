import type { PaperPart } from '#workflows/procedure/paper.ts';
import { paperText } from '#workflows/procedure/paper-text.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import type { Change } from './schemas/changes.ts';
import type { MembershipNoticeEvent } from './schemas/events.ts';

type RecordedEvent = Recorded<MembershipNoticeEvent>;

/**
 * The notice in English, made from the events alone, so that the same history always gives the same bytes and its SHA-256 can
 * be recorded. @param events the history up to the signature, that event left out
 */
export const noticeOf = (events: readonly RecordedEvent[]): string => paperText(noticeParts(events));

export function noticeParts(events: readonly RecordedEvent[]): PaperPart[] {
  const changes = events.flatMap((event) => ('changes' in event.data ? [event.data.changes] : [])).at(-1);
  const text = events.flatMap(textsOf).at(-1);
  if (changes === undefined || text === undefined) throw new Error('A case that was never submitted has no notice');
  const { since, until, joined, left, members } = changes;
  return [
    { line: 'NOTICE TO THE SECRETARY-GENERAL' },
    { line: 'Changes in the membership of the Executive Committee, United Nations Network on Migration' },
    { line: `From the Coordinator. Period: from ${since}, to the end of the day before ${until} (UTC).` },
    { heading: '1. Covering text' },
    { words: `${text.title}\n\n${text.text}` },
    { heading: '2. Joined' },
    ...listed(joined, 'member from'),
    { heading: '3. Left' },
    ...listed(left, 'no longer a member from'),
    ...(joined.length + left.length === 0 ? [{ line: 'The membership did not change in this period.' }] : []),
    { heading: '4. Members on the last day of the period' },
    ...(members.length === 0 ? [{ line: 'None.' }] : members.map((name) => ({ words: name }))),
  ];
}

const listed = (changes: readonly Change[], what: string): PaperPart[] =>
  changes.length === 0
    ? [{ line: 'None.' }]
    : changes.flatMap(({ party, name, on, representatives }) => [
        { line: `${party}, ${what} ${on}:` },
        { words: name },
        ...(representatives.length === 0
          ? []
          : [{ line: 'Represented by:' }, ...representatives.map((words) => ({ words }))]),
      ]);
