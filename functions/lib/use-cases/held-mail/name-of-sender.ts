import type { ReceivedMail } from '#schemas/received-mail.ts';

/** As long as an address can be (RFC 5321, section 4.5.3.1). */
const mostCharacters = 320;

/** From whom a mail says to be: the address in its field; where that has none, the one on its envelope. */
export function nameOfSender({ from, envelope }: Pick<ReceivedMail, 'from' | 'envelope'>): string {
  const written = from[0] ?? envelope.from;
  const address = /<([^<>]*)>$/.exec(written)?.[1] ?? written;
  return address.slice(0, mostCharacters) || '–';
}
