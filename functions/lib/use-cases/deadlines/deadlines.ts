import { DeadlineKind, type Deadlines } from '#schemas/deadlines.ts';
import { registry } from '#workflows/registry.ts';
import { assertMayReadBoard, shownTo } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { moduleOf } from '../../module-of.ts';
import { notAmong } from '../../not-among.ts';
import type { Services } from '../../services.ts';
import { assertAwaited, type ListRequest } from '../list-request.ts';
import { casesAtStandstill } from '../stalled-cases.ts';
import { deadlinesOfCase } from './deadlines-of-case.ts';
import { deadlinesOfMeetings } from './deadlines-of-meetings.ts';

type Asked = {
  readonly procedure?: string | undefined;
  readonly kind?: string | undefined;
} & Pick<ListRequest, 'callerGone'>;

/** Open cases that are looked at, in the order of what time does to them next: a calendar costs the same however many there are. */
const mostCases = 300;
/** Cases that time does not touch stand at the end of the index, and have tasks as others have. */
const always = '9999-12-31T23:59:59.999Z';

/**
 * What falls due in the open cases that the caller may read, and in the calendars of bodies.
 * @throws ForbiddenError, InvalidInputError for a procedure or a kind that there is not
 */
export async function deadlines(services: Services, caller: Caller, asked: Asked): Promise<Deadlines> {
  assertMayReadBoard(caller);
  const { callerGone } = asked;
  const procedure = known('procedure', asked.procedure, Object.keys(registry));
  const kind = known('kind', asked.kind, DeadlineKind.options);
  const network = await services.network.directory();
  const [stalled, placed] = await Promise.all([
    casesAtStandstill(services, caller, { callerGone }),
    services.cases.toLookAtFrom(always, undefined, mostCases + 1),
  ]);
  assertAwaited({ callerGone });
  const stored = await services.cases.loadAll(placed.slice(0, mostCases).map(({ item }) => item));
  const ofCases = await Promise.all(
    stored.map(async (each) => {
      if (each === undefined || (procedure !== undefined && each.procedure !== procedure)) return [];
      const module = await moduleOf(each.procedure);
      const state = shownTo(module, each.state, caller, network);
      return state === undefined ? [] : deadlinesOfCase({ module, state, caller, network });
    }),
  );
  // A meeting belongs to no procedure.
  const ofMeetings = procedure === undefined ? await deadlinesOfMeetings(services, network, caller.now) : [];
  const items = [...ofCases.flat(), ...ofMeetings].filter((item) => kind === undefined || item.kind === kind);
  return {
    stalled: stalled.items.filter((item) => procedure === undefined || item.procedure === procedure),
    items: items.sort((one, other) => one.at.localeCompare(other.at)),
    isMore: placed.length > mostCases,
  };
}

/** An empty text narrows nothing. */
function known(field: string, value: string | undefined, choices: readonly string[]): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!choices.includes(value)) throw notAmong(field, choices);
  return value;
}
