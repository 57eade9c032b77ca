import { type CivilDate, type Due, dayOf, daysAfter, isDay, monthsAfter } from '#schemas/civil-date.ts';
import { type Deadline, DeadlineKind, type Deadlines, isOverdue } from '#schemas/deadlines.ts';
import { localTime, startOfDay } from '#schemas/zoned-time.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import { assertMayReadBoard } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import { everyModule, moduleOf } from '../../module-of.ts';
import { notAmong } from '../../not-among.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { casesAtStandstill } from '../stalled-cases.ts';
import { deadlinesOfCase } from './deadlines-of-case.ts';
import { deadlinesOfMeetings } from './deadlines-of-meetings.ts';
import { always, dueCases, readWhole, type Span } from './due-cases.ts';

type Asked = ListRequest & {
  readonly procedure?: string | undefined;
  readonly kind?: string | undefined;
  readonly month?: string | undefined;
  /** Where what is overdue goes on; `cursor` is where the month does. */
  readonly late?: string | undefined;
};

/** Instants looked at for what is overdue, and for a month: each is a row and a case at most. */
const linesPerPage = 50;
/** The same of a file. */
const linesPerFile = 200;
/** The same of what comes after a month, to tell whether anything of it is the reader's. */
const linesAfter = 5;

/**
 * What is overdue or stuck, and what falls due in a month, in the cases that the caller may read and in the calendars of bodies: the first of
 * each, exactly, and where there is more. However many cases are open, as many rows are read.
 * @throws ForbiddenError, InvalidInputError for a procedure or a kind that there is not, BadCursorError
 */
export async function deadlines(services: Services, caller: Caller, asked: Asked): Promise<Deadlines> {
  const looking = await lookingFor(services, caller, asked);
  const { modules, network, isMeant, callerGone } = looking;
  const month = asked.month || dayIn(caller, caller.now).slice(0, 'YYYY-MM'.length);
  const span = monthIn(caller, month);
  const [late, rest] = [listOf(caller, asked, 'late'), listOf(caller, asked, month)];
  const ofPage = { modules, callerGone, limit: linesPerPage };
  const [stalled, overdue, inMonth, after, ofMeetings] = await Promise.all([
    stalledCases(services, caller, asked),
    dueCases(services, caller, {
      ...ofPage,
      spans: [{ from: '-', before: caller.now }],
      after: placeOf(late, asked.late),
    }),
    dueCases(services, caller, { ...ofPage, spans: [notOver(span, caller)], after: placeOf(rest, asked.cursor) }),
    dueCases(services, caller, { modules, callerGone, limit: linesAfter, spans: [{ from: span.before, before: '~' }] }),
    meetingsIn(services, caller, asked, network),
  ]);
  const itemsOf = (cases: typeof overdue.cases) => itemsIn(cases, caller, network).filter(isMeant);
  const meetings = ofMeetings.filter(isMeant);
  const fallsIn = ({ at }: Deadline) => dayIn(caller, at).startsWith(month);
  const today = dayIn(caller, caller.now);
  const days = [today, ...meetings.map(({ at }) => dayIn(caller, at))];
  return {
    stalled,
    overdue: itemsOf(overdue.cases).filter(isOverdue),
    moreOverdue: overdue.goesOnAfter === undefined ? null : cursorAt(late, overdue.goesOnAfter),
    month,
    // Meetings are few: all stand with the first of the month's cases.
    items: [
      ...itemsOf(inMonth.cases).filter((item) => !isOverdue(item) && fallsIn(item)),
      ...(asked.cursor ? [] : meetings.filter(fallsIn)),
    ].sort(earliestFirst),
    next: inMonth.goesOnAfter === undefined ? null : cursorAt(rest, inMonth.goesOnAfter),
    isFirst: !days.some((day) => day < `${month}-01`),
    isLast: itemsOf(after.cases).length === 0 && !days.some((day) => day >= monthsAfter(`${month}-01`, 1)),
  };
}

/** The same as one list, for files: what is stuck, and then, by when it falls due, what is overdue and all else, or what of it is in a month. */
export async function deadlineList(
  services: Services,
  caller: Caller,
  asked: Omit<Asked, 'late'>,
): Promise<Pick<Deadlines, 'stalled' | 'items' | 'next'>> {
  const { modules, network, isMeant, callerGone } = await lookingFor(services, caller, asked);
  const list = listOf(caller, asked, `file ${asked.month ?? ''}`);
  const spans = asked.month ? overdueAnd(notOver(monthIn(caller, asked.month), caller), caller) : [always];
  const after = placeOf(list, asked.cursor);
  const isFirst = after === undefined;
  const [stalled, { cases, goesOnAfter }, meetings] = await Promise.all([
    isFirst ? stalledCases(services, caller, asked) : [],
    dueCases(services, caller, { modules, callerGone, spans, after, limit: linesPerFile }),
    isFirst ? meetingsIn(services, caller, asked, network) : [],
  ]);
  const isAsked = (item: Deadline) => isOverdue(item) || dayIn(caller, item.at).startsWith(asked.month ?? '');
  const items = [...itemsIn(cases, caller, network), ...meetings].filter((item) => isMeant(item) && isAsked(item));
  return {
    stalled,
    items: items.sort(earliestFirst),
    next: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
  };
}

/** Where the caller has to look, and for what. */
async function lookingFor(services: Services, caller: Caller, asked: Asked) {
  assertMayReadBoard(caller);
  const procedure = known('procedure', asked.procedure, Object.keys(registry));
  const kind = known('kind', asked.kind, DeadlineKind.options);
  const modules: readonly Procedure[] = procedure === undefined ? await everyModule() : [await moduleOf(procedure)];
  return {
    network: await services.network.directory(),
    callerGone: asked.callerGone,
    modules: kind === 'meeting' || kind === 'cut-off' ? [] : await readWhole(services, caller, modules),
    isMeant: (item: Deadline): boolean => kind === undefined || item.kind === kind,
  };
}

/** Of each case what falls due at the instant for which it stands there. */
const itemsIn = (
  cases: Awaited<ReturnType<typeof dueCases>>['cases'],
  caller: Caller,
  network: Directory,
): Deadline[] =>
  cases.flatMap(({ at, module, state }) =>
    deadlinesOfCase({ module, state, caller, network }).filter((item) => item.at === at),
  );

/** A meeting belongs to no procedure. */
const meetingsIn = async (services: Services, { now }: Caller, { procedure }: Asked, network: Directory) =>
  procedure ? [] : deadlinesOfMeetings(services, network, now);

async function stalledCases(services: Services, caller: Caller, { procedure, callerGone }: Asked) {
  const { items } = await casesAtStandstill(services, caller, { callerGone });
  return items.filter((item) => !procedure || item.procedure === procedure);
}

const listOf = (caller: Caller, { procedure, kind }: Asked, part: string) =>
  ['deadlines', caller.person.id, procedure || undefined, kind || undefined, part] as const;

/** The day in the caller's zone on which something falls. */
const dayIn = ({ person }: Caller, due: Due): CivilDate => (isDay(due) ? due : dayOf(localTime(due, person.timeZone)));

/** A month in the caller's zone, and the instants that are of its first and last day by universal time alone. */
function monthIn({ person: { timeZone } }: Caller, month: string): Span {
  const [first, next] = [`${month}-01`, monthsAfter(`${month}-01`, 1)];
  const [from = first] = [first, startOfDay(first, timeZone)].sort();
  const [, before = next] = [next, startOfDay(next, timeZone)].sort();
  return { from, before };
}

/** What of a span is not over: a day that is may still be one in the zone of a body. */
function notOver({ from, before }: Span, { now }: Caller): Span {
  const lately = daysAfter(dayOf(now), -1);
  return { from: from > lately ? from : lately, before };
}

/** All that is overdue, and a span that may begin before now; no line is in both. */
function overdueAnd(span: Span, { now }: Caller): Span[] {
  const begun = span.from < now && span.from < span.before;
  return [{ from: '-', before: begun ? span.from : now }, span];
}

const earliestFirst = (one: Deadline, other: Deadline): number => one.at.localeCompare(other.at);

/** An empty text narrows nothing. */
function known(field: string, value: string | undefined, choices: readonly string[]): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!choices.includes(value)) throw notAmong(field, choices);
  return value;
}
