import { isLoopback } from '../http/client-address.ts';

/** A server that sends a lot has a few open at once; what is beyond takes places from others. */
export const mostOfOneSource = 10;

/**
 * Whether an address outside of this machine has more connections than its share. The operator's own relay stands on this
 * machine, and brings the mails of all.
 * @param open the addresses of all connections, the new one among them
 */
export const exceedsItsShare = (source: string, open: readonly string[]): boolean =>
  !isLoopback(source) && open.filter((one) => one === source).length > mostOfOneSource;
