import { registry } from '#workflows/registry.ts';
import type { Incoming } from '../incoming.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** To which procedure a mail is written, and to which others beside it. */
export type Mailbox = { readonly procedure: string; readonly others: readonly string[] };

/**
 * The procedure at whose address a mail asks to begin something: of several the first as they stand in its To field, so that copies that
 * come one by one say the same; behind those the ones on its envelope alone.
 */
export function mailboxOf(
  { to }: Pick<ParsedMail, 'to'>,
  { envelope }: Pick<Incoming, 'envelope'>,
  domain: string,
): Mailbox | undefined {
  if (!envelope.to.some((address) => procedureAt(address, domain) !== undefined)) return undefined;
  const named = [...to.map(({ address }) => address), ...envelope.to].map((address) => procedureAt(address, domain));
  const [procedure, ...others] = [...new Set(named.filter((one) => one !== undefined))];
  return procedure === undefined ? undefined : { procedure, others };
}

function procedureAt(address: string, domain: string): string | undefined {
  const [local, host, more] = address.toLowerCase().split('@');
  if (host !== domain.toLowerCase() || more !== undefined) return undefined;
  return Object.keys(registry).find((procedure) => registry[procedure]?.mailbox === local);
}
