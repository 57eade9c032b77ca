import * as z from 'zod/mini';
import { Language } from './language.ts';

/** The language in the address itself: programs that follow a feed say none, and whoever subscribes chooses once. */
export const inAddress = { language: z.optional(Language) };

/** What may be asked of a feed that has no filters. */
export const LanguageQuery = z.strictObject(inAddress);
