import type { HeldBecause } from '#schemas/received-mail.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Letter } from './begin/letter.ts';
import { mailboxOf } from './begin/mailbox.ts';
import { empty, encrypted } from './sorting/not-readable.ts';

/** Addresses that every domain has (RFC 2142, section 5; RFC 5321, section 4.5.1): a person reads what is written there. */
const ofEveryDomain = ['postmaster', 'abuse'];

/** Made for one notice or one draft. */
const keyed = /^(answer|act|draft)\+/;

type Here = { readonly domain: string; readonly ownAddress: string };

/**
 * Why nothing comes of a person's mail that no case and no procedure took: its addresses are none of ours, or it says nothing that can be read.
 * Undefined where the secretariat gets it as any other.
 */
export function whyNobodyTakesIt(
  network: Directory,
  { domain, ownAddress }: Here,
  { incoming, mail, verdicts, kind }: Letter,
): HeldBecause | undefined {
  if (kind !== 'person' || mailboxOf(mail, incoming, domain) !== undefined) return undefined;
  const addresses = incoming.envelope.to.map((address) => address.toLowerCase());
  const wrong = addresses.map(whyWrong);
  const [first] = wrong;
  if (first !== undefined && !wrong.includes(undefined)) return first;
  if (encrypted({ mail, sender: incoming.envelope.from, verdicts }) !== undefined) return 'encrypted';
  return empty({ mail, sender: incoming.envelope.from, verdicts }) === undefined ? undefined : 'empty';

  function whyWrong(address: string): HeldBecause | undefined {
    const at = address.lastIndexOf('@');
    const local = address.slice(0, at);
    if (address.slice(at + 1) !== domain.toLowerCase()) return undefined;
    const kindOfKey = keyed.exec(local)?.[1];
    if (kindOfKey !== undefined) return kindOfKey === 'draft' ? 'unknown-draft' : 'made-up-key';
    const isTaken = address === ownAddress || ofEveryDomain.includes(local) || local.startsWith('bounces+');
    return isTaken || network.person(address) !== undefined ? undefined : 'wrong-address';
  }
}
