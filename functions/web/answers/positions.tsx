import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { ownActs } from '#functions/lib/use-cases/own-acts.ts';
import { admitSearch } from '#functions/lib/use-cases/search/admit-search.ts';
import type { OwnAct } from '#schemas/own-act.ts';
import { OwnActsQuery } from '#schemas/own-acts.ts';
import { actColumns, actedIn } from '#web/case/acted-in.ts';
import { PositionsPage } from '#web/pages/positions-page.tsx';
import { registry } from '#workflows/registry.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { type FileKind, listFile } from '../list-file.ts';
import { show } from '../show.ts';

export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const query = readQuery(context, OwnActsQuery);
  const acts = await ownActs(context.var.services, caller, { ...query, callerGone: callerGoneIn(context) });
  const frame = frameOf(context);
  const filter = { year: query.year || undefined, choice: query.choice || undefined };
  const spokenBy = Object.keys(registry).find((id) => frame.reader.of(id).hears('positions.support'));
  return show(context, <PositionsPage frame={frame} acts={acts} filter={filter} spokenBy={spokenBy} />);
}

/** Lines of a file; each may take a case to be read. */
const mostLines = 200;

/** The same as a file, in the reader's words. */
export async function file(context: AppContext, as: FileKind): Promise<Response> {
  const caller = signedIn(context);
  const query = readQuery(context, OwnActsQuery);
  const { services } = context.var;
  const { reader } = frameOf(context);
  await admitSearch(services, caller, 'file');
  const items: OwnAct[] = [];
  let next = query.cursor ?? null;
  let total = 0;
  do {
    const request = { ...query, cursor: next ?? undefined, callerGone: callerGoneIn(context) };
    const page = await ownActs(services, caller, request);
    items.push(...page.items);
    next = page.cursor;
    total = page.total;
  } while (next !== null && items.length < mostLines);
  const { year = '', choice = '' } = query;
  return listFile(context, as, {
    name: 'positions',
    columns: actColumns,
    rows: items.map((act) => actedIn(reader.of(act.procedure), act)),
    total,
    rest: next === null ? null : `/positions.${as}?${new URLSearchParams({ year, choice, cursor: next })}`,
  });
}
