import { mayHandleMail } from '#functions/lib/access.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { deliveries } from '#functions/lib/use-cases/deliveries/deliveries.ts';
import { admitSearch } from '#functions/lib/use-cases/search/admit-search.ts';
import { DeliveriesQuery, type Delivery } from '#schemas/deliveries.ts';
import { deliveryColumns, deliveryRows } from '#web/lists/delivery-row.ts';
import { DeliveriesPage } from '#web/pages/deliveries-page.tsx';
import { registry } from '#workflows/registry.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { type FileKind, listFile } from '../list-file.ts';
import { show } from '../show.ts';

/** What became of mails, what did not arrive first. */
export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, DeliveriesQuery);
  const found = await deliveries(context.var.services, caller, { ...asked, callerGone: callerGoneIn(context) });
  const page = (
    <DeliveriesPage
      frame={frameOf(context)}
      asked={asked}
      found={found}
      procedures={Object.keys(registry)}
      mends={mayHandleMail(caller)}
    />
  );
  return show(context, page);
}

/** Lines of a file; each may take a case to be read. */
const mostLines = 200;

/** The same as a file, what is still owed first; what did not arrive stands where it belongs in the order of time. */
export async function file(context: AppContext, as: FileKind): Promise<Response> {
  const caller = signedIn(context);
  const { cursor, ...filters } = readQuery(context, DeliveriesQuery);
  const { services } = context.var;
  const { reader } = frameOf(context);
  await admitSearch(services, caller, 'file');
  const found: Delivery[] = [];
  let next = cursor ?? null;
  do {
    const request = { ...filters, cursor: next ?? undefined, callerGone: callerGoneIn(context) };
    const page = await deliveries(services, caller, request);
    found.push(...page.unsent, ...page.items);
    next = page.cursor;
  } while (next !== null && found.length < mostLines);
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]));
  return listFile(context, as, {
    name: 'deliveries',
    columns: deliveryColumns,
    rows: found.flatMap((each) => deliveryRows(reader, each, services.settings.publicUrl)),
    rest: next === null ? null : `/deliveries.${as}?${new URLSearchParams([...given, ['cursor', next]])}`,
  });
}
