import { headerOf, type ParsedMail } from './parsed-mail.ts';

/** A mail server's report that one of our notices did not arrive (RFC 3464). */
export type Bounce = { readonly caseId: string; readonly seq: number; readonly to: string; readonly reason: string };

/** More hops than any honest way: two systems are sending a mail back and forth. */
const tooManyHops = 25;

/** The returned message carries our own header, which says which notice it was; undefined for any other mail. */
export function bounceOf({ report }: ParsedMail): Bounce | undefined {
  const { deliveryStatus, returnedHeaders, returnedMessage } = report ?? {};
  if (deliveryStatus === undefined) return undefined;
  const returned = returnedHeaders ?? returnedMessage ?? '';
  const [, caseId, seq, to] = /^Tawafuq-Notice:\s*([A-Z]+-\d+-\d+)\/(\d+)\/(\S+)/im.exec(returned) ?? [];
  const [, action] = /^Action:\s*(\w+)/im.exec(deliveryStatus) ?? [];
  if (caseId === undefined || to === undefined || action?.toLowerCase() !== 'failed') return undefined;
  const [, diagnostic = 'undeliverable'] = /^Diagnostic-Code:\s*(.+)$/im.exec(deliveryStatus) ?? [];
  return { caseId, seq: Number(seq), to: to.toLowerCase(), reason: diagnostic.trim().slice(0, 1_000) };
}

/**
 * Whether a program wrote this: RFC 3834 and what Microsoft, Google and list software use beside it. Such a mail is
 * neither answered nor passed on; it can be seen where mail is received.
 */
export function isAutomatic(mail: ParsedMail): boolean {
  const field = (name: string) => headerOf(mail, name)?.toLowerCase();
  const submitted = field('auto-submitted');
  const hops = mail.headers.filter(({ name }) => name.toLowerCase() === 'received').length;
  return (
    (submitted !== undefined && submitted !== 'no') ||
    /^(bulk|junk|list|auto_reply)$/.test(field('precedence') ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'list-id', 'tawafuq-notice'].some(
      (name) => field(name) !== undefined,
    ) ||
    mail.report !== undefined ||
    hops > tooManyHops
  );
}
