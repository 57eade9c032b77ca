import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
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
export const received = new Hono<AppEnv>()
  .get('/', async (context) => {
    const caller = signedIn(context);
    const asked = readQuery(context, PageQuery);
    const { items, cursor } = await receivedMails(context.var.services, caller, asked.cursor);
    return show(context, <ReceivedPage frame={frameOf(context)} mails={items} next={cursor} />);
  })
  .get('/:mailId', async (context) => {
    const mail = await receivedMail(context.var.services, signedIn(context), context.req.param('mailId'));
    return show(context, <ReceivedMailPage frame={frameOf(context)} mail={mail} />);
  })
  .get('/:mailId/message', async (context) => {
    const { mailId } = context.req.param();
    const raw = await rawMail(context.var.services, signedIn(context), mailId);
    // Never opened by the browser: whatever it holds is for a mail program.
    return context.body(new Uint8Array(raw), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${mailId}.eml"`,
      'cache-control': 'no-store',
    });
  })
  .post('/:mailId', async (context) => {
    const caller = signedIn(context);
    await postedForm(context);
    const { mailId } = context.req.param();
    await markMailDone(context.var.services, caller, mailId);
    return context.redirect(`/received/${mailId}`, 303);
  });
