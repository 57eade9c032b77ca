import * as z from 'zod/mini';
import { countryCodes } from './form/country-codes.ts';

/** ISO 3166-1 alpha-2: `EG`. */
export const isCountry = (text: string): boolean => countryCodes.includes(text);

/** To what a role is limited: a country (`EG`), or a seat or a body by its id (`donor`, `steering-committee`). */
export const Scope = z.string().check(
  z.refine((text) => isCountry(text) || /^[a-z][a-z0-9-]{0,31}$/.test(text), {
    error: 'a scope is a country by its two letters (EG), or a seat or a body by its id (donor, steering-committee)',
  }),
);
export type Scope = z.infer<typeof Scope>;
