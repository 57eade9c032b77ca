import type { Balance } from '#schemas/balance.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { Counted } from '#schemas/counted.ts';
import type { Assignee } from '#schemas/task.ts';
import { bodyOfMeeting } from '#workflows/books/calendar/calendar-of.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import type { Dimension, Portfolio } from '#workflows/procedure/portfolio.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { Caller } from '../../caller.ts';
import { everyModule } from '../../module-of.ts';
import { readerOf } from '../../reader-of.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { readableAmong } from '../readable-among.ts';
import { countedIn, wholeAgenda } from './agenda-lines.ts';

export type Weighed = { readonly procedure: string; readonly portfolio: Portfolio<CaseState> };

/** What the caller weighs of cases on the agendas of the body that the meeting is of, by procedure. */
export async function weighedBy(services: Services, caller: Caller, meetingId: string): Promise<Weighed[]> {
  const reader = readerOf(caller, await services.network.directory());
  return (await everyModule()).flatMap(({ id, portfolio }: Procedure) =>
    portfolio?.isFor(reader, bodyOfMeeting(meetingId)) ? [{ procedure: id, portfolio }] : [],
  );
}

/** How the cases on a meeting's agenda are spread: of all of them that the caller may read, as they may be shown to them. */
export async function balancesOf(
  services: Services,
  caller: Caller,
  meetingId: string,
  weighed: readonly Weighed[],
  request: Pick<ListRequest, 'callerGone'>,
): Promise<Balance[]> {
  if (weighed.length === 0) return [];
  const { lines, isCut } = await wholeAgenda(services, meetingId);
  const values = new Map(weighed.map(({ procedure }) => [procedure, [] as ValuesOfCase[]]));
  const unsaid: string[] = [];
  for (const line of lines) {
    const said = countedIn(line);
    if (said === undefined) unsaid.push(line.caseId);
    else values.get(said.procedure)?.push(...shownValues(said.counted, caller));
  }
  // A line that a former version wrote says nothing until the next change of its case.
  for await (const { module, state } of readableAmong(services, caller, unsaid, request)) {
    const { portfolio } = module;
    if (portfolio !== undefined) values.get(module.id)?.push(portfolio.valuesOf(state));
  }
  return weighed.flatMap(({ procedure, portfolio }) => {
    const cases = values.get(procedure) ?? [];
    const dimensions = portfolio.dimensions.map((dimension) => counted(dimension, cases));
    return cases.length === 0 ? [] : [{ procedure, cases: cases.length, isCut, dimensions }];
  });
}

/** The same as of the state that `shownTo` gives the caller; none where they may not read the case. */
export function shownValues({ readers, withheldFrom, values }: Counted, caller: Caller): ValuesOfCase[] {
  if (capacityFor(caller, readers as Assignee[]) === undefined) return [];
  return [withheldFrom.includes(caller.person.id) ? {} : values];
}

type ValuesOfCase = ReturnType<Portfolio<CaseState>['valuesOf']>;

function counted({ field, values }: Dimension, cases: readonly ValuesOfCase[]): Balance['dimensions'][number] {
  const counts = new Map<string | null, number>(values.map((value) => [value, 0]));
  for (const { [field]: own = [] } of cases)
    for (const value of own.length === 0 ? [null] : new Set(own)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { dimension: field, values: [...counts].map(([value, count]) => ({ value, cases: count })) };
}
