import { csvOf } from '#functions/lib/csv.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { admitSearch } from '#functions/lib/use-cases/search/admit-search.ts';
import { searchPage } from '#functions/lib/use-cases/search/search-page.ts';
import { SearchQuery } from '#schemas/search.ts';
import { foundColumns, foundRow } from '#web/search/found-row.ts';
import { searchAddress } from '#web/search/search-address.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';

/** Lines of one file. The texts around words are short: it stays below the 6 MB that a function answers with. */
const mostLines = 1000;

/** What the page shows under the same filters, all pages in one, as a file; where the rest is of one that was cut its last line says. */
export async function csv(context: AppContext): Promise<Response> {
  const { rows, rest } = await found(context, '/search.csv');
  const { reader } = frameOf(context);
  const cut = rest === null ? [] : [[reader.say('list.cut', { lines: rows.length }), rest]];
  const lines = rows.map((row) => foundColumns.map((column) => row[column]));
  return context.body(csvOf([foundColumns, ...lines, ...cut]), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="search.csv"',
    ...linkTo(rest),
  });
}

/** The same for programs; `next` is where the rest is of one that was cut. */
export async function json(context: AppContext): Promise<Response> {
  const { rows, rest, total } = await found(context, '/search.json');
  return context.json({ total, items: rows, next: rest }, 200, linkTo(rest));
}

async function found(context: AppContext, path: string) {
  const caller = signedIn(context);
  const { cursor: from, ...filters } = readQuery(context, SearchQuery);
  const { services } = context.var;
  const { publicUrl } = services.settings;
  const { reader } = frameOf(context);
  await admitSearch(services, caller, 'file');
  const request = { ...filters, cursor: from, callerGone: callerGoneIn(context) };
  const { items, total, cursor } = await searchPage(services, caller, request, mostLines);
  const address = searchAddress(filters, path);
  const rest = cursor === null ? null : `${publicUrl}${address}${address.includes('?') ? '&' : '?'}cursor=${cursor}`;
  return { rows: items.map((each) => foundRow(reader, each, publicUrl)), total, rest };
}

const linkTo = (rest: string | null) => (rest === null ? {} : { link: `<${rest}>; rel="next"` });
