import type { CaseState } from '#schemas/case-state.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { moduleOf } from '../module-of.ts';
import type { Placed, StoredCase } from '../ports.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

export type ReadableCases = {
  /** Each with its state as the caller may be shown it. */
  readonly cases: readonly { readonly module: Procedure; readonly stored: StoredCase }[];
  /** After which place the list goes on; undefined at its end. */
  readonly goesOnAfter: string | undefined;
};

/** Ids of cases in some order: at most `limit` of those that come after a place. */
export type IdsAfter = (place: string | undefined, limit: number) => Promise<readonly Placed<string>[]>;

/** Cases looked at side by side, and as many as one page shows at most. */
export const casesPerPage = 50;

export type PageRequest = Pick<ListRequest, 'callerGone'> & { readonly limit?: number };

/**
 * A page of those cases that the caller may read, and that are meant by what they say themselves. A list by situation of
 * somebody who reads single cases looks at all of theirs, and gives a short page when it has found few among four times as
 * many as a page shows: whoever asks, it costs no more than that.
 */
export async function readablePage(
  services: Services,
  caller: Caller,
  idsAfter: IdsAfter,
  isMeant: (state: CaseState) => boolean,
  { after, callerGone, limit = casesPerPage }: { readonly after: string | undefined } & PageRequest,
): Promise<ReadableCases> {
  const network = await services.network.directory();
  const cases: ReadableCases['cases'][number][] = [];
  let place = after;
  for (let looks = 0; looks < 4 * limit; looks += limit) {
    assertAwaited({ callerGone });
    const lines = await idsAfter(place, limit + 1);
    const looked = lines.slice(0, limit);
    assertAwaited({ callerGone });
    const stored = await services.cases.loadAll(looked.map(({ item }) => item));
    for (const [index, line] of looked.entries()) {
      place = line.place;
      const found = stored[index];
      if (found === undefined || !isMeant(found.state)) continue;
      const module = await moduleOf(found.procedure);
      const state = shownTo(module, found.state, caller, network);
      if (state === undefined) continue;
      cases.push({ module, stored: { ...found, state } });
      const isLast = index === lines.length - 1;
      if (cases.length === limit) return { cases, goesOnAfter: isLast ? undefined : place };
    }
    if (lines.length <= limit) return { cases, goesOnAfter: undefined };
  }
  return { cases, goesOnAfter: place };
}
