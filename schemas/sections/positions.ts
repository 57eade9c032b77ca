import * as z from 'zod/mini';
import { Instant, PartyId } from '../ids.ts';
import { Position } from '../position.ts';

/** Where one party stands on the newest version; `null` where it has stated nothing. */
export const PositionView = z.strictObject({
  party: PartyId,
  position: z.nullable(Position),
  version: z.nullable(z.int()),
  at: z.nullable(Instant),
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  explanation: z.nullable(z.string()),
  /** Those of the version that it objects to. */
  paragraphs: z.array(z.int()),
  unconfirmed: z.boolean(),
});
export type PositionView = z.infer<typeof PositionView>;
