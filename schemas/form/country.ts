import * as z from 'zod/mini';
import { countryCodes } from './country-codes.ts';

/** A country or an area, by ISO 3166-1 alpha-2. Which of them the Network works in is for its settings to say. */
export const Country = z
  .string()
  .check(z.refine((code) => countryCodes.includes(code), { params: { rule: 'not-a-country' } }));

export const country = () => ({ kind: 'country', schema: Country }) as const;
