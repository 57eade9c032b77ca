import * as z from 'zod/mini';
import { PartyId } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';

const Amount = z.string();

/** The form as histories have it: what was once recorded is read, whatever the form asks for now. */
export const StoredForm = z.strictObject({
  title: z.string(),
  language: Language,
  countries: z.array(z.string()),
  level: z.string(),
  entities: z.array(z.strictObject({ party: PartyId, lead: z.optional(z.boolean()), budget: Amount })),
  total: Amount,
  months: z.int(),
  summary: z.string(),
  thematicArea: z.string(),
  objectives: z.array(z.int()),
  sdgs: z.array(z.int()),
  principles: z.string(),
  nationalPartners: z.array(z.strictObject({ name: z.string(), kind: z.string() })),
  stakeholders: z.array(z.string()),
  markers: z.strictObject({ humanRights: z.string(), gender: z.string(), childSensitivity: z.string() }),
  endorsement: z.string(),
  documents: z.optional(z.array(z.string())),
});
export type StoredForm = z.infer<typeof StoredForm>;
