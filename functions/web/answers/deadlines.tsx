import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { deadlines } from '#functions/lib/use-cases/deadlines/deadlines.ts';
import { DeadlinesQuery } from '#schemas/deadlines.ts';
import { deadlineColumns, deadlineRow, isShownIn, stalledRow } from '#web/lists/deadline-row.ts';
import { DeadlinesPage } from '#web/pages/deadlines-page.tsx';
import { registry } from '#workflows/registry.ts';
import { bodyNames } from '../body-names.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { type FileKind, listFile } from '../list-file.ts';
import { show } from '../show.ts';

/** What falls due, what is overdue or stuck first, and a month of it. */
export async function shown(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, DeadlinesQuery);
  const found = await deadlines(context.var.services, caller, { ...asked, callerGone: callerGoneIn(context) });
  const page = (
    <DeadlinesPage
      {...{ frame: frameOf(context), asked, found, procedures: Object.keys(registry) }}
      bodyNames={await bodyNames(context)}
    />
  );
  return show(context, page);
}

/** The same as a file: of all months, or of the one that is asked for as the page shows it. */
export async function file(context: AppContext, as: FileKind): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, DeadlinesQuery);
  const { services } = context.var;
  const { reader } = frameOf(context);
  const found = await deadlines(services, caller, { ...asked, callerGone: callerGoneIn(context) });
  const showing = { bodyNames: await bodyNames(context), publicUrl: services.settings.publicUrl };
  const items = found.items.filter((item) => isShownIn(reader, asked.month ?? '', item));
  const rows = [
    ...found.stalled.map((each) => stalledRow(reader, each, showing)),
    ...items.map((item) => deadlineRow(reader, item, showing)),
  ];
  const note = found.isMore ? reader.say('deadlines.more') : undefined;
  return listFile(context, as, { name: 'deadlines', columns: deadlineColumns, rows, rest: null, note });
}

/** The same of all months, as far as it is narrowed, for a calendar program. */
export async function calendar(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, DeadlinesQuery);
  const { services } = context.var;
  const { items } = await deadlines(services, caller, { ...asked, callerGone: callerGoneIn(context) });
  const { deadlinesCalendar } = await import('#functions/lib/use-cases/deadlines/deadlines-calendar.ts');
  const content = deadlinesCalendar(items, await bodyNames(context), {
    language: context.var.language,
    publicUrl: services.settings.publicUrl,
    now: caller.now,
  });
  const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' };
  return context.body(content, 200, { ...headers, 'content-disposition': 'attachment; filename="deadlines.ics"' });
}
