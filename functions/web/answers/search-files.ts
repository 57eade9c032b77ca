import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { admitSearch } from '#functions/lib/use-cases/search/admit-search.ts';
import { searchPage } from '#functions/lib/use-cases/search/search-page.ts';
import { SearchQuery } from '#schemas/search.ts';
import { foundColumns, foundRow } from '#web/search/found-row.ts';
import { searchAddress } from '#web/search/search-address.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { type FileKind, listFile } from '../list-file.ts';

/** Lines of one file. The texts around words are short: it stays below the 6 MB that a function answers with. */
const mostLines = 1000;

/** What the page shows under the same filters, all pages in one, as a file. */
export async function file(context: AppContext, as: FileKind): Promise<Response> {
  const caller = signedIn(context);
  const { cursor: from, ...filters } = readQuery(context, SearchQuery);
  const { services } = context.var;
  const { publicUrl } = services.settings;
  const { reader } = frameOf(context);
  await admitSearch(services, caller, 'file');
  const request = { ...filters, cursor: from, callerGone: callerGoneIn(context) };
  const { items, total, cursor } = await searchPage(services, caller, request, mostLines);
  return listFile(context, as, {
    name: 'search',
    columns: foundColumns,
    rows: items.map((each) => foundRow(reader, each, publicUrl)),
    total,
    rest: cursor === null ? null : searchAddress({ ...filters, cursor }, `/search.${as}`),
  });
}
