import * as z from 'zod/mini';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { mailsAbout } from '#functions/lib/use-cases/mails-as-sent.ts';
import { MailsPage } from '#web/pages/mails-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** The mails about one event of a case, as they went out. */
export async function shown(context: AppContext, caseId: string, event: string): Promise<Response> {
  const caller = signedIn(context);
  readQuery(context, z.strictObject({}));
  const { procedure, ...about } = await mailsAbout(context.var.services, caller, caseId, event);
  const frame = inWordsOf(frameOf(context), procedure);
  return show(context, <MailsPage frame={frame} caseId={caseId} {...about} />);
}
