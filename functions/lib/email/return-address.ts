import { isKeyOf, type Keyed, keyedAddress, readKeyedAddress, type SentNotice } from './keyed-address.ts';

export type { SentNotice } from './keyed-address.ts';
export type Returned = Keyed;

/** Where a mail says on the envelope that it returns to. */
export const returnAddress = (signingKey: string, notice: SentNotice, domain: string): string =>
  keyedAddress('bounces', signingKey, notice, domain);

/** The notice that such an address names; undefined for any other. Nothing is known to be true yet. */
export const readReturnAddress = (address: string): Returned | undefined => readKeyedAddress('bounces', address);

/** Whether the address was made for this notice. */
export const isReturnOf = (signingKey: string, returned: Returned, notice: SentNotice): boolean =>
  isKeyOf('bounces', signingKey, returned, notice);
