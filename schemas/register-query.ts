import * as z from 'zod/mini';
import { Language } from './language.ts';
import { inAddress } from './language-query.ts';

/** More words than that describe no text that somebody looks for. */
const longestWords = 200;

const filters = {
  /** Words that all stand in the title or the text, in any language version of the title. */
  q: z.optional(z.string().check(z.maxLength(longestWords))),
  procedure: z.optional(z.string()),
  /** How it ended. */
  outcome: z.optional(z.string()),
  /** Of publication, by UTC. */
  year: z.optional(z.string().check(z.regex(/^(\d{4})?$/))),
};

/** Which outcomes of the register are meant; which procedures and outcomes there are is not for a schema to know. */
export const RegisterFilter = z.strictObject(filters);
export type RegisterFilter = z.infer<typeof RegisterFilter>;

/** The same as the query of an address, without what is left open. */
export const queryOf = (filter: RegisterFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** What the register may be asked for. A form sends an empty text for what it leaves open. */
export const RegisterQuery = z.strictObject({ ...filters, cursor: z.optional(z.string()) });

/** The adopted text may be asked for in a language that is attached to it. */
export const RegisteredTextQuery = z.strictObject({ language: z.optional(Language) });

/** What a feed of the register may be asked for: the latest of what is meant, in a language. */
export const RegisterFeedQuery = z.strictObject({ ...filters, ...inAddress });
export type RegisterFeedQuery = z.infer<typeof RegisterFeedQuery>;
