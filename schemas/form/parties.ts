import * as z from 'zod/mini';
import { PartyId } from '../ids.ts';
import type { Count } from './field.ts';

/** Several of the parties that the network has. */
export const parties = ({ minimum = 0, maximum }: Count) =>
  ({ kind: 'parties', schema: z.array(PartyId).check(z.minLength(minimum), z.maxLength(maximum)) }) as const;
