import type { AddressObject, EmailAddress } from 'mailparser';
import { cutText } from '#functions/lib/cut-text.ts';
import type { MailAddress } from '../parsed-mail.ts';

const mostAddresses = 20;
/** The longest that SMTP carries (RFC 5321, section 4.5.3.1), and a display name that nobody reads to its end. */
const longest = { address: 320, name: 200 } as const;

/** The mailboxes of a field, as far as they are shown; members of groups stand beside the others. */
export function addressesIn(field: unknown): MailAddress[] {
  const objects = [field].flat().filter((each): each is AddressObject => typeof each === 'object' && each !== null);
  return objects
    .flatMap(({ value }) => value.flatMap((each: EmailAddress) => each.group ?? [each]))
    .filter(({ address }) => address !== undefined && address !== '' && address.length <= longest.address)
    .slice(0, mostAddresses)
    .map(({ name, address = '' }) => ({ name: cutText(name, longest.name), address }));
}
