import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { boardFor, boardState } from '#functions/lib/use-cases/board/board.ts';
import { CasesQuery } from '#schemas/api.ts';
import { BoardPage } from '#web/pages/board-page.tsx';
import { BoardStatePage } from '#web/pages/board-state-page.tsx';
import { registry } from '#workflows/registry.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** The board, or with a state in the address all cases in it. */
export async function shown(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const { procedure, state, cursor } = readQuery(context, CasesQuery);
  const { services } = context.var;
  const frame = frameOf(context);
  const callerGone = callerGoneIn(context);
  if (state === undefined) {
    const board = await boardFor(services, caller, { procedure, callerGone });
    return show(context, <BoardPage frame={frame} board={board} procedures={Object.keys(registry)} />);
  }
  const found = await boardState(services, caller, { procedure, state, cursor, callerGone });
  return show(context, <BoardStatePage frame={frame} state={state} {...found} />);
}
