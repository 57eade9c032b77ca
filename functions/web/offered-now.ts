import type { AppContext } from '#functions/lib/http/context.ts';
import type { Offered } from '#web/form/offered.ts';
import { circulationOffer } from '#workflows/decision/circulation-offer.ts';

/** What the forms of this request may offer. */
export async function offeredNow({ var: { services, now } }: AppContext): Promise<Offered> {
  const network = await services.network.directory();
  return { parties: network.parties(), methods: circulationOffer(network, now) };
}
