import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { deadlines } from '#functions/lib/use-cases/deadlines/deadlines.ts';
import { DeadlinesQuery } from '#schemas/deadlines.ts';
import { DeadlinesPage } from '#web/pages/deadlines-page.tsx';
import { registry } from '#workflows/registry.ts';
import { bodyNames } from '../body-names.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
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

/** The same of all months, as far as it is narrowed, for a calendar program. */
export async function file(context: AppContext): Promise<Response> {
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
