import { type RecipientStatus, readDeliveryStatus } from './delivery-status.ts';

/** `failed`: it did not arrive and will not; `under-way`: it did, or is still tried; `unclear`: the report does not say. */
export type Fate =
  | { readonly fate: 'failed'; readonly diagnostic: string | undefined }
  | { readonly fate: 'under-way' | 'unclear' };

/** Actions of RFC 3464, section 2.3.3, that say that the mail went on. `delayed` is followed by another report. */
const wentOn: ReadonlySet<string> = new Set(['delivered', 'relayed', 'expanded', 'delayed']);

/**
 * What a report says of the mail to `person`. Only the fields count that RFC 3464 has for it; a report without them is
 * unclear, whatever its words are. Of several recipients those count that are the person; where none is, the mail was forwarded and
 * all are: it has failed then if it failed for some and went on to none.
 */
export function fateInReport(deliveryStatus: string | undefined, person: string): Fate {
  if (deliveryStatus === undefined) return { fate: 'unclear' };
  const all = readDeliveryStatus(deliveryStatus);
  const own = all.filter(({ addresses }) => addresses.includes(person.toLowerCase()));
  const meant = own.length > 0 ? own : all;
  if (meant.some(({ action }) => action !== undefined && wentOn.has(action))) return { fate: 'under-way' };
  const failed = meant.find(hasFailed);
  return failed === undefined ? { fate: 'unclear' } : { fate: 'failed', diagnostic: failed.diagnostic };
}

/** A server that gave up after a transient fault says `failed` and 4.x.x as well; one that says success contradicts itself. */
const hasFailed = ({ action, statusClass }: RecipientStatus): boolean => action === 'failed' && statusClass !== '2';
