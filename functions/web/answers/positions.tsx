import { csvOf } from '#functions/lib/csv.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { ownActs } from '#functions/lib/use-cases/own-acts.ts';
import type { OwnAct } from '#schemas/own-act.ts';
import { OwnActsQuery } from '#schemas/own-acts.ts';
import { actColumns, actedIn } from '#web/case/acted-in.ts';
import { PositionsPage } from '#web/pages/positions-page.tsx';
import { registry } from '#workflows/registry.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
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

/** The same as a file, in the reader's words; where the rest is of one that was cut its last line says. */
export async function file(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const query = readQuery(context, OwnActsQuery);
  const { services } = context.var;
  const { reader } = frameOf(context);
  const items: OwnAct[] = [];
  let next = query.cursor ?? null;
  do {
    const request = { ...query, cursor: next ?? undefined, callerGone: callerGoneIn(context) };
    const page = await ownActs(services, caller, request);
    items.push(...page.items);
    next = page.cursor;
  } while (next !== null && items.length < mostLines);
  const rows = items.map((act) => actedIn(reader.of(act.procedure), act));
  const rest =
    next === null
      ? null
      : `/positions.csv?${new URLSearchParams({ year: query.year ?? '', choice: query.choice ?? '', cursor: next })}`;
  const cut =
    rest === null ? [] : [[reader.say('list.cut', { lines: items.length }), services.settings.publicUrl + rest]];
  return context.body(csvOf([actColumns, ...rows.map((row) => actColumns.map((column) => row[column])), ...cut]), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="positions.csv"',
    ...(rest === null ? {} : { link: `<${rest}>; rel="next"` }),
  });
}
