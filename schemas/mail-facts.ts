import * as z from 'zod/mini';

/** What a mail says beside its fixed words: ids, instants, counts and texts that users wrote. All to be escaped. */
export const MailFacts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export type MailFacts = z.infer<typeof MailFacts>;
