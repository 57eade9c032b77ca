import type * as z from 'zod/mini';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { deadlineList, deadlines } from '#functions/lib/use-cases/deadlines/deadlines.ts';
import { DeadlineFileQuery, DeadlinesQuery } from '#schemas/deadlines.ts';
import { deadlineColumns, deadlineRow, stalledRow } from '#web/lists/deadline-row.ts';
import { DeadlinesPage } from '#web/pages/deadlines-page.tsx';
import { registry } from '#workflows/registry.ts';
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
  const asked = readQuery(context, DeadlineFileQuery);
  const { services } = context.var;
  const { reader } = frameOf(context);
  const { stalled, items, next } = await deadlineList(services, caller, {
    ...asked,
    callerGone: callerGoneIn(context),
  });
  const showing = { bodyNames: await bodyNames(context), publicUrl: services.settings.publicUrl };
  const rows = [
    ...stalled.map((each) => stalledRow(reader, each, showing)),
    ...items.map((item) => deadlineRow(reader, item, showing)),
  ];
  const rest = restAt(`/deadlines.${as}`, asked, next);
  return listFile(context, as, { name: 'deadlines', columns: deadlineColumns, rows, rest });
}

/** The same of all months, as far as it is narrowed, for a calendar program. */
export async function calendar(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const { month: _, ...asked } = readQuery(context, DeadlineFileQuery);
  const { services } = context.var;
  const { items, next } = await deadlineList(services, caller, { ...asked, callerGone: callerGoneIn(context) });
  const { deadlinesCalendar } = await import('#functions/lib/use-cases/deadlines/deadlines-calendar.ts');
  const { publicUrl } = services.settings;
  const content = deadlinesCalendar(items, await bodyNames(context), {
    language: context.var.language,
    publicUrl,
    now: caller.now,
  });
  const rest = restAt('/deadlines.ics', asked, next);
  return context.body(content, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'content-disposition': 'attachment; filename="deadlines.ics"',
    ...(rest === null ? {} : { link: `<${publicUrl}${rest}>; rel="next"` }),
  });
}

/** Where a file that was cut goes on. */
function restAt(path: string, asked: z.infer<typeof DeadlineFileQuery>, cursor: string | null): string | null {
  if (cursor === null) return null;
  const { procedure, kind, month } = asked;
  const narrowed = Object.entries({ procedure, kind, month }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return `${path}?${new URLSearchParams([...narrowed, ['cursor', cursor]])}`;
}
