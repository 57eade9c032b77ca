import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { markMailDone, rawMail, receivedMail, receivedMails } from '#functions/lib/use-cases/received-mails.ts';
import { PageQuery } from '#schemas/api.ts';
import { ReceivedMailPage } from '#web/pages/received-mail-page.tsx';
import { ReceivedPage } from '#web/pages/received-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { postedForm } from '../posted-form.ts';
import { show } from '../show.ts';

/** Mails from outside, for the secretariat. */
export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, PageQuery);
  const { items, cursor } = await receivedMails(context.var.services, caller, asked.cursor);
  return show(context, <ReceivedPage frame={frameOf(context)} mails={items} next={cursor} />);
}

export async function shown(context: AppContext, mailId: string): Promise<Response> {
  const mail = await receivedMail(context.var.services, signedIn(context), mailId);
  return show(context, <ReceivedMailPage frame={frameOf(context)} mail={mail} />);
}

export async function message(context: AppContext, mailId: string): Promise<Response> {
  const raw = await rawMail(context.var.services, signedIn(context), mailId);
  // Never opened by the browser: whatever it holds is for a mail program.
  return context.body(new Uint8Array(raw), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${mailId}.eml"`,
    'cache-control': 'no-store',
  });
}

export async function done(context: AppContext, mailId: string): Promise<Response> {
  const caller = signedIn(context);
  await postedForm(context);
  await markMailDone(context.var.services, caller, mailId);
  return context.redirect(`/received/${mailId}`, 303);
}
