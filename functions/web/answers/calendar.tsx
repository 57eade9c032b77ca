import { NotFoundError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { unlessKnown } from '#functions/lib/http/followable.ts';
import { sourceOfRequest } from '#functions/lib/http/source.ts';
import {
  calendarSince,
  makeCalendarAddress,
  revokeCalendarAddress,
  subscriber,
} from '#functions/lib/use-cases/calendar/calendar-address.ts';
import { CalendarPage } from '#web/pages/calendar-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { postedForm } from '../posted-form.ts';
import { show } from '../show.ts';

/** Whether the reader's calendar can be subscribed to, and the ways to change that. */
export async function shown(context: AppContext): Promise<Response> {
  const since = await calendarSince(context.var.services, signedIn(context));
  return show(context, <CalendarPage frame={frameOf(context)} since={since} />);
}

/** A new address is shown in the answer: nothing keeps it. */
export async function changed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const entries = await postedForm(context);
  await admitCommand(context, 'acts', caller.person.id);
  switch (entries.get('do')) {
    case 'make': {
      const address = `${services.settings.publicUrl}${await makeCalendarAddress(services, caller)}`;
      return show(context, <CalendarPage frame={frameOf(context)} since={caller.now} address={address} />);
    }
    case 'revoke':
      await revokeCalendarAddress(services, caller);
      return context.redirect('/calendar', 303);
    default:
      throw new RequestError(415, 'unsupported-form');
  }
}

/** The calendar itself, for whoever has its private address: a program that asks every hour and cannot sign in. */
export async function subscribed(context: AppContext, file: string): Promise<Response> {
  const { services, now } = context.var;
  const [, token] = /^(.+)\.ics$/.exec(file) ?? [];
  if (token === undefined) throw new NotFoundError('no-such-page');
  const caller = await subscriber(services, token, { now, source: sourceOfRequest(context) });
  // Written when a calendar is first asked for: no other page needs it.
  const { ownCalendar } = await import('#functions/lib/use-cases/calendar/own-calendar.ts');
  const content = await ownCalendar(services, caller);
  const headers = { 'cache-control': 'private, no-cache', 'content-type': 'text/calendar; charset=utf-8' };
  return unlessKnown(context, context.body(content, 200, { ...headers, 'referrer-policy': 'no-referrer' }));
}
