import type { Email } from 'postal-mime';

/** A mail server's report that one of our notices did not arrive (RFC 3464). */
export type Bounce = { readonly caseId: string; readonly seq: number; readonly to: string; readonly reason: string };

/** More hops than any honest way: two systems are sending a mail back and forth. */
const tooManyHops = 25;

const header = (email: Email, name: string): string | undefined =>
  email.headers
    .find((candidate) => candidate.key === name)
    ?.value.trim()
    .toLowerCase();

/** The returned message carries our own header, which says which notice it was; undefined for any other mail. */
export function bounceOf(email: Email, raw: string): Bounce | undefined {
  const type = header(email, 'content-type') ?? '';
  if (!type.startsWith('multipart/report') || !type.includes('delivery-status')) return undefined;
  const [, caseId, seq, to] = /^Tawafuq-Notice:\s*([A-Z]+-\d+-\d+)\/(\d+)\/(\S+)/im.exec(raw) ?? [];
  const [, action] = /^Action:\s*(\w+)/im.exec(raw) ?? [];
  if (caseId === undefined || to === undefined || action?.toLowerCase() !== 'failed') return undefined;
  const [, diagnostic = 'undeliverable'] = /^Diagnostic-Code:\s*(.+)$/im.exec(raw) ?? [];
  return { caseId, seq: Number(seq), to: to.toLowerCase(), reason: diagnostic.trim().slice(0, 1_000) };
}

/**
 * Whether a program wrote this: RFC 3834 and what Microsoft, Google and list software use beside it. Such a mail is
 * neither answered nor passed on; it can be seen where mail is received.
 */
export function isAutomatic(email: Email): boolean {
  const submitted = header(email, 'auto-submitted');
  const precedence = header(email, 'precedence') ?? '';
  const hops = email.headers.filter((candidate) => candidate.key === 'received').length;
  return (
    (submitted !== undefined && submitted !== 'no') ||
    /^(bulk|junk|list|auto_reply)$/.test(precedence) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'list-id', 'tawafuq-notice'].some(
      (name) => header(email, name) !== undefined,
    ) ||
    (header(email, 'content-type') ?? '').startsWith('multipart/report') ||
    hops > tooManyHops
  );
}
