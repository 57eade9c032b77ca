import type { MailVerdicts } from '#schemas/received-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

export const unauthenticated: MailVerdicts = { spf: 'none', dkim: 'none', dmarc: 'none' };

/**
 * What the relay that handed a mail over says of its sender (RFC 8601). Anybody can write such a field; the relay's own
 * stands above the line of the hop before it, and of several there those count that bear the same name as the topmost.
 */
export function verdictsOf({ headers }: Pick<ParsedMail, 'headers'>): MailVerdicts {
  const ofRelay = headersOfLastHop(headers)
    .filter(({ name }) => name.toLowerCase() === 'authentication-results')
    .map(({ value }) => value.replace(/\([^()]*\)/g, ' ').split(';'));
  const server = serverOf(ofRelay[0]);
  const found: Record<string, string> = {};
  for (const field of ofRelay) {
    if (server === undefined || serverOf(field) !== server) continue;
    for (const result of field.slice(1)) {
      const [, method = '', verdict = ''] =
        /^\s*(spf|dkim|dmarc)\s*(?:\/\s*\d+\s*)?=\s*([a-z]{1,20})\b/i.exec(result) ?? [];
      const name = method.toLowerCase();
      // Of several signatures one that holds is enough (RFC 6376, section 6.1).
      const betters = name === 'dkim' && verdict.toLowerCase() === 'pass';
      if (name !== '' && (found[name] === undefined || betters)) found[name] = verdict.toLowerCase();
    }
  }
  return { ...unauthenticated, ...found };
}

/** A relay puts its own fields around its own Received line, above that of whoever brought the mail to it. */
function headersOfLastHop(headers: ParsedMail['headers']): ParsedMail['headers'] {
  const hops = headers.flatMap(({ name }, at) => (name.toLowerCase() === 'received' ? [at] : []));
  return headers.slice(0, hops[1] ?? headers.length);
}

/** The name in front, without its version; case does not matter in names of hosts. */
const serverOf = (field: readonly string[] | undefined): string | undefined =>
  field?.[0]?.trim().split(/\s+/)[0]?.toLowerCase() || undefined;
