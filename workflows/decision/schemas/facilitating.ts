import * as z from 'zod/mini';
import { PartyId } from '#schemas/ids.ts';

/** The work on a way forward, as it stands (fact D3). A case whose facilitation began before the principals shared it has none. */
export const Facilitating = z.strictObject({
  /** Parties whose principals share it. */
  heads: z.array(PartyId),
});
export type Facilitating = z.infer<typeof Facilitating>;
