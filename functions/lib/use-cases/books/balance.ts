import type { Balance } from '#schemas/balance.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { bodyOfMeeting } from '#workflows/books/calendar/calendar-of.ts';
import type { Dimension, Portfolio } from '#workflows/procedure/portfolio.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { Caller } from '../../caller.ts';
import { everyModule } from '../../module-of.ts';
import { readerOf } from '../../reader-of.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { readableAmong } from '../readable-among.ts';
import { wholeAgenda } from './agenda-lines.ts';

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
  const ids = lines.map(({ caseId }) => caseId);
  for await (const { module, state } of readableAmong(services, caller, ids, request)) {
    const { portfolio } = module;
    if (portfolio !== undefined) values.get(module.id)?.push(portfolio.valuesOf(state));
  }
  return weighed.flatMap(({ procedure, portfolio }) => {
    const cases = values.get(procedure) ?? [];
    const dimensions = portfolio.dimensions.map((dimension) => counted(dimension, cases));
    return cases.length === 0 ? [] : [{ procedure, cases: cases.length, isCut, dimensions }];
  });
}

type ValuesOfCase = ReturnType<Portfolio<CaseState>['valuesOf']>;

function counted({ field, values }: Dimension, cases: readonly ValuesOfCase[]): Balance['dimensions'][number] {
  const counts = new Map<string | null, number>(values.map((value) => [value, 0]));
  for (const { [field]: own = [] } of cases)
    for (const value of own.length === 0 ? [null] : new Set(own)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { dimension: field, values: [...counts].map(([value, count]) => ({ value, cases: count })) };
}
