import { InvalidInputError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { mayTellSender } from '#functions/lib/use-cases/held-mail/may-tell-sender.ts';
import { settleMail } from '#functions/lib/use-cases/held-mail/settle-mail.ts';
import { markMailDone, rawMail, receivedMail, receivedMails } from '#functions/lib/use-cases/received-mails.ts';
import { PageQuery } from '#schemas/api.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { FormError } from '#web/form/form-error.ts';
import { ReceivedMailPage } from '#web/pages/received-mail-page.tsx';
import { ReceivedPage } from '#web/pages/received-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';
import { typedForm } from '../typed-form.ts';

/** Mails from outside, for the secretariat. */
export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = readQuery(context, PageQuery);
  const { items, cursor } = await receivedMails(context.var.services, caller, asked.cursor);
  return show(context, <ReceivedPage frame={frameOf(context)} mails={items} next={cursor} />);
}

export async function shown(context: AppContext, mailId: string): Promise<Response> {
  const mail = await receivedMail(context.var.services, signedIn(context), mailId);
  // Whom their domain vouches for is told unless somebody says otherwise; where they write to tells what they began.
  const entries = new URLSearchParams({
    procedure: mail.begins?.procedure ?? '',
    tells: mail.sender?.isProven ? 'yes' : '',
  });
  return showMail(context, mail, entries);
}

async function showMail(
  context: AppContext,
  mail: ReceivedMail,
  entries: URLSearchParams,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const frame = frameOf(context);
  const page = (
    <ReceivedMailPage
      frame={frame}
      mail={mail}
      form={{ reader: frame.reader, entries, errors }}
      tellable={mayTellSender(mail) ? mail.sender : undefined}
      openedCase={await caseOpenedFrom(context, mail)}
    />
  );
  return show(context, page, errors.length > 0 ? 400 : 200);
}

async function caseOpenedFrom({ var: { services, now } }: AppContext, { settled }: ReceivedMail) {
  if (settled?.is !== 'opened') return undefined;
  return (await services.drafts.draft(settled.draftId, now))?.draft.caseId ?? undefined;
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

const acts: readonly string[] = ['opened', 'linked', 'refused'];

/** What a button of the page asks: that somebody has seen to the mail, or what becomes of it. */
export async function posted(context: AppContext, mailId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const mail = await receivedMail(services, caller, mailId);
  const { entries, again } = await typedForm(context, {}, ['done', ...acts], 'done');
  if (again !== undefined) return showMail(context, mail, again.entries);
  const is = entries.get('do') ?? 'done';
  if (!acts.includes(is)) {
    await markMailDone(services, caller, mailId);
    return context.redirect(`/received/${mailId}`, 303);
  }
  await admitCommand(context, 'acts', caller.person.id);
  try {
    const settled = await settleMail(services, caller, mailId, askedIn(is, entries));
    const isOwnDraft = settled.is === 'opened' && settled.by === caller.person.name;
    return context.redirect(isOwnDraft ? `/drafts/${settled.draftId}` : `/received/${mailId}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return showMail(context, mail, entries, error.fields);
  }
}

/** What each button sends of the one form. */
function askedIn(is: string, entries: URLSearchParams): object {
  const tells = entries.get('tells') === 'yes';
  const value = (name: string) => entries.get(name)?.trim() ?? '';
  if (is === 'opened') return { is, tells, procedure: value('procedure') };
  return is === 'linked'
    ? { is, tells, caseId: value('caseId').toUpperCase() }
    : { is, tells, reason: value('reason') };
}
