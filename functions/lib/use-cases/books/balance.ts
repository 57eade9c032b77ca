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
import type { Listed } from '../../ports.ts';
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

/** More cases that stand already are not read for one page. */
const mostStanding = 1000;

/**
 * How the cases on a meeting's agenda are spread, and those that stand already: of all of them that the caller may read, as they
 * may be shown to them.
 */
export async function balancesOf(
  services: Services,
  caller: Caller,
  meetingId: string,
  weighed: readonly Weighed[],
  request: Pick<ListRequest, 'callerGone'>,
): Promise<Balance[]> {
  if (weighed.length === 0) return [];
  const { lines, isCut } = await wholeAgenda(services, meetingId);
  const onAgenda = await valuesByProcedure(services, caller, lines, request);
  const balances = weighed.map(async ({ procedure, portfolio }): Promise<Balance[]> => {
    const cases = onAgenda.get(procedure) ?? [];
    if (cases.length === 0) return [];
    const listed = await services.cases.listed(procedure, portfolio.standing.list, undefined, mostStanding + 1);
    const latest = listed.slice(0, mostStanding).map(({ item }) => item);
    const standing = (await valuesByProcedure(services, caller, latest, request)).get(procedure) ?? [];
    return [
      {
        ...{ procedure, cases: cases.length, isCut },
        standing: { cases: standing.length, isCut: listed.length > mostStanding },
        dimensions: portfolio.dimensions.map((dimension) => counted(dimension, cases, standing)),
      },
    ];
  });
  return (await Promise.all(balances)).flat();
}

async function valuesByProcedure(
  services: Services,
  caller: Caller,
  lines: readonly Listed[],
  request: Pick<ListRequest, 'callerGone'>,
): Promise<Map<string, ValuesOfCase[]>> {
  const values = new Map<string, ValuesOfCase[]>();
  const add = (procedure: string, more: readonly ValuesOfCase[]) => {
    const found = values.get(procedure);
    if (found === undefined) values.set(procedure, [...more]);
    else found.push(...more);
  };
  const unsaid: string[] = [];
  for (const line of lines) {
    const said = countedIn(line);
    if (said === undefined) unsaid.push(line.caseId);
    else add(said.procedure, shownValues(said.counted, caller));
  }
  // A line that a former version wrote says nothing until the next change of its case.
  for await (const { module, state } of readableAmong(services, caller, unsaid, request))
    if (module.portfolio !== undefined) add(module.id, [module.portfolio.valuesOf(state)]);
  return values;
}

/** The same as of the state that `shownTo` gives the caller; none where they may not read the case. */
export function shownValues({ readers, withheldFrom, values }: Counted, caller: Caller): ValuesOfCase[] {
  if (capacityFor(caller, readers as Assignee[]) === undefined) return [];
  return [withheldFrom.includes(caller.person.id) ? {} : values];
}

type ValuesOfCase = ReturnType<Portfolio<CaseState>['valuesOf']>;

function counted(
  { field, values }: Dimension,
  cases: readonly ValuesOfCase[],
  standing: readonly ValuesOfCase[],
): Balance['dimensions'][number] {
  const here = countsOf(field, cases);
  const before = countsOf(field, standing);
  const found = new Set([...values, ...here.keys(), ...before.keys()]);
  return {
    dimension: field,
    values: [...found].map((value) => ({ value, cases: here.get(value) ?? 0, standing: before.get(value) ?? 0 })),
  };
}

/** How many have each value; those that have none under null. */
function countsOf(field: string, cases: readonly ValuesOfCase[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { [field]: own = [] } of cases)
    for (const value of own.length === 0 ? [null] : new Set(own)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
