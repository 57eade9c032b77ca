import type { OwnAct, OwnActs } from '#schemas/own-act.ts';
import { type OwnActsFound, OwnChoice } from '#schemas/own-acts.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Caller } from '../caller.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { notAmong } from '../not-among.ts';
import { findReadableCase, type ReadableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';
import { toldEvent } from './read-cases.ts';

/** Each act takes its case to be read. */
const perPage = 25;

export type OwnActsFilter = { readonly year?: string | undefined; readonly choice?: string | undefined };

/**
 * A page of what the caller has done, and of what was said in the name of those for whom they act now, the latest first. The index says which
 * (ADR 27); each is then read from its case as it is the caller's.
 * @throws InvalidInputError for a choice that there is not, BadCursorError
 */
export async function ownActs(
  services: Services,
  caller: Caller,
  { cursor, callerGone, ...filter }: OwnActsFilter & ListRequest,
): Promise<OwnActs> {
  const year = filter.year || undefined;
  const choice = choiceIn(filter.choice || undefined);
  const list = ['positions', caller.person.id, year, choice];
  const after = placeOf(list, cursor);
  const { hits, goesOnAfter, ...counts } = await services.searcher.ownActs({
    ...{ person: caller.person.id, at: caller.now, limit: perPage },
    own: { ...(year === undefined ? {} : { year }), ...(choice === undefined ? {} : { choice }) },
    ...(after === undefined ? {} : { after }),
  });
  assertAwaited({ callerGone });
  const ids = [...new Set(hits.map(({ caseId }) => caseId))];
  const cases = new Map(
    await Promise.all(ids.map(async (id) => [id, await findReadableCase(services, caller, id)] as const)),
  );
  return {
    ...counts,
    items: hits.flatMap((hit) => actIn(cases.get(hit.caseId), hit, caller)),
    cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
  };
}

function choiceIn(choice: string | undefined): OwnChoice | undefined {
  if (choice === undefined) return undefined;
  const known = OwnChoice.safeParse(choice);
  if (!known.success) throw notAmong('choice', OwnChoice.options);
  return known.data;
}

function actIn(
  found: ReadableCase | undefined,
  { seq: number, choice }: OwnActsFound['hits'][number],
  { language }: Caller,
): OwnAct[] {
  const event = found?.history.find(({ seq }) => seq === number);
  if (found === undefined || event === undefined) return [];
  const { module, state } = found;
  const said = module.statementsIn(event).find(({ position }) => position === choice);
  return [
    {
      caseId: state.caseId,
      procedure: module.id,
      title: shownLine(titleIn(language, state)),
      state: state.at,
      outcome: state.outcome?.kind ?? null,
      choice,
      version: said?.version ?? null,
      event: toldEvent(module, event),
    },
  ];
}
