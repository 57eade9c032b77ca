import type { MailAddress, ParsedMail } from '../parsed-mail.ts';
import { headerOf } from '../parsed-mail.ts';

/** `daemon`: no person writes as it. `desk`: servers do, and now and then those who look after them. `silent`: it takes no answers. */
export type SenderOfBounces = 'daemon' | 'desk' | 'silent' | undefined;

const daemon =
  /^(?:mailer-?daemon|mail-?daemon|mdaemon|double-bounce|bounce-?daemon|maildaemon|mail\.delivery\.(?:system|subsystem)|mailer_daemon)$/i;
const desk =
  /^(?:post_?master|mail-?admin(?:istrator)?|mailsystem|mail-system|mail|mail-?delivery|mail-?bounces?|bounces?|imss|interscan|amavis|virusalert|gwava|gwia|smtp|mta|system|sysadmin|administrator|admin|no-?reply-?postmaster|microsoftexchange[0-9a-f]{6,})$/i;
const silent = /^(?:no-?_?reply|do-?_?not-?_?reply|noreply.*|donotreply.*|ne-?pas-?repondre|noresponder)$/i;
const names =
  /mail(?:er)?[- ]?(?:delivery|deliver) (?:sub)?system|mail(?:er)?[ -]?daemon|mail delivery|internet mail delivery|microsoft outlook|system(?:s)? administrator|mail administrator|^post ?master$|e-?mail administrator|systemadministrator|administrateur système|administrador del sistema|systemverwalter|системный администратор|почтов(?:ая|ый) (?:система|служба)|系统管理员|系統管理員|邮件系统|المسؤول عن النظام|mail system|mail-delivery|メール配信|mail server|smtp server|antivirus|content[- ]?filter/i;

/** What the sender of a mail says of itself, by its address or the name before it. */
export function senderOfBounces(mail: Pick<ParsedMail, 'from' | 'headers'>): SenderOfBounces {
  const [from] = mail.from;
  const written = headerOf(mail, 'from') ?? '';
  const local = localPart(from);
  if (daemon.test(local) || /mailer-?daemon|mail delivery (?:sub)?system/i.test(written)) return 'daemon';
  const returns = (headerOf(mail, 'return-path') ?? '').replace(/^<|>$/g, '');
  if (daemon.test(returns.split('@', 1)[0] ?? '')) return 'daemon';
  // Without an address it is none that a person could be answered at.
  if (
    desk.test(local) ||
    names.test(from?.name ?? '') ||
    (from === undefined && names.test(written)) ||
    /<post_?master\b/i.test(written)
  )
    return 'desk';
  return silent.test(local) ? 'silent' : undefined;
}

const localPart = (from: MailAddress | undefined): string => from?.address.split('@', 1)[0] ?? '';
