import type { ParsedMail } from '../parsed-mail.ts';

/** Fields that people never see of a mail, and servers return. */
const unseen =
  /^[>|\s]{0,4}(?:received|return-path|message-id|mime-version|dkim-signature|content-type|x-mailer|delivered-to|x-originating-ip)\s*:/i;
const seen = /^[>|\s]{0,4}(?:from|to|subject|date|cc|reply-to)\s*:/i;

/** What servers write above it, whatever their language. */
const above =
  /(?:original|returned|unsent|undelivered|copy of (?:the|your)|header of the) (?:message|mail|e-mail|header)|(?:message|mail) (?:header|follows|as received)|below (?:this|the next) line is a copy|message headers? follow|ursprünglichen? nachricht|message d'origine|mensaje original|исходно|копия сообщения|原信|原邮件|原始邮件|original message|元のメール/iu;

/**
 * Whether a mail carries another one as servers return it: whole, or its header fields as text. People quote what they see
 * of a mail; servers what they have.
 */
export function carriesOriginal({
  attachments,
  text,
  report,
}: Pick<ParsedMail, 'attachments' | 'text' | 'report'>): boolean {
  if (report?.returnedHeaders !== undefined || report?.returnedMessage !== undefined) return true;
  const isReturned = (type: string) =>
    /^(?:message\/(?:rfc822|global|partial|delivery-status|rfc822-headers)|text\/rfc822-headers?)$/.test(type);
  if (attachments.some(({ mediaType }) => isReturned(mediaType))) return true;
  const lines = text.split('\n');
  const count = (shape: RegExp) => lines.filter((line) => shape.test(line)).length;
  const unseenFields = count(unseen);
  if (unseenFields >= 2 || (unseenFields >= 1 && count(seen) >= 2)) return true;
  return above.test(text);
}

/** Marks that only mails of ours bear: their return address, the field by which each is known. */
const ours = /\bbounces\+[a-z]+-\d{4}-\d{1,9}-\d{1,6}-[0-9a-v]{16}@|^[>|\s]{0,4}tawafuq-notice\s*:/im;

export const carriesOurs = ({ text, report }: Pick<ParsedMail, 'text' | 'report'>): boolean =>
  [text, report?.returnedHeaders, report?.returnedMessage].some((part) => part !== undefined && ours.test(part));
