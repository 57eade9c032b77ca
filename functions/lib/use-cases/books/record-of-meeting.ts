import type { RecordView } from '#schemas/api.ts';
import { type RecordItem, TakenLine } from '#schemas/taken.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { takenAtMeeting } from '#workflows/procedure/records.ts';
import type { Caller } from '../../caller.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import type { Listed } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { assertAwaited, type ListRequest } from '../list-request.ts';
import { readableAmong } from '../readable-among.ts';
import { casesPerPage } from '../readable-page.ts';
import { meetingNamed } from './agenda.ts';
import { longestAgenda, recordLinesAfter } from './agenda-lines.ts';

/**
 * A page of what a meeting has taken: as the caller may be shown it of the cases that they may read, and of the others what is everybody's. The page
 * after it goes on after a case that was shown, so that no place tells of one that is not.
 * @param caller undefined for somebody who has not signed in
 * @throws NotFoundError, BadCursorError
 */
export async function recordOfMeeting(
  services: Services,
  caller: Caller | undefined,
  meetingId: string,
  request: ListRequest = {},
): Promise<RecordView> {
  const meeting = await meetingNamed(services, meetingId);
  const cursorName = ['record', caller?.person.id, meetingId];
  const items: RecordItem[] = [];
  let place = placeOf(cursorName, request.cursor);
  for (let looked = 0; looked < longestAgenda; looked += casesPerPage) {
    assertAwaited(request);
    const lines = await recordLinesAfter(services, meetingId, place, casesPerPage);
    const readable = await readableItems(
      services,
      caller,
      meetingId,
      lines.map(({ item }) => item.caseId),
      request,
    );
    for (const { place: at, item: listed } of lines) {
      const item = readable.has(listed.caseId) ? readable.get(listed.caseId) : publicItem(listed);
      if (item !== undefined) items.push(item);
      if (items.length === casesPerPage) return { meeting, items, cursor: cursorAt(cursorName, at) };
    }
    if (lines.length < casesPerPage) break;
    place = lines.at(-1)?.place;
  }
  return { meeting, items, cursor: null };
}

/** Of whoever may read a case; undefined where what they may be shown of it does not say that the meeting took it. */
async function readableItems(
  services: Services,
  caller: Caller | undefined,
  meetingId: string,
  caseIds: readonly string[],
  request: ListRequest,
): Promise<ReadonlyMap<string, RecordItem | undefined>> {
  const items = new Map<string, RecordItem | undefined>();
  if (caller === undefined) return items;
  for await (const { module, state } of readableAmong(services, caller, caseIds, request)) {
    const taken = takenAtMeeting(module.takenOf(state), meetingId);
    const { caseId } = state;
    const title = titleIn(caller.language, state);
    items.set(caseId, taken && itemOf({ caseId, procedure: module.id, title, isReadable: true }, taken));
  }
  return items;
}

function publicItem({ line }: Listed): RecordItem | undefined {
  if (line === undefined) return undefined;
  const { caseId, procedure, ...said } = line as { caseId: string; procedure: string };
  const taken = TakenLine.parse(said);
  return itemOf({ caseId, procedure, title: taken.title, isReadable: false }, taken);
}

const itemOf = (
  of: Pick<RecordItem, 'caseId' | 'procedure' | 'title' | 'isReadable'>,
  { as, at, withoutDiscussion }: Pick<RecordItem, 'as' | 'at' | 'withoutDiscussion'>,
): RecordItem => ({
  ...of,
  ...{ title: shownLine(of.title), as, at },
  ...(withoutDiscussion && { withoutDiscussion }),
});
