import * as z from 'zod/mini';
import { CaseId, Instant, MailId, PersonId } from './ids.ts';

/** What somebody has begun to write for a new case, and is no case yet. */
export const DraftId = z.string().check(z.regex(/^draft-[0-9a-f]{32}$/));
export type DraftId = z.infer<typeof DraftId>;

/** The answers of a form as far as they are there, right or wrong: nothing is held to the form's rules before it is handed in. */
export const Answers = z.record(z.string(), z.unknown());
export type Answers = z.infer<typeof Answers>;

export const Draft = z.strictObject({
  draftId: DraftId,
  procedure: z.string(),
  form: Answers,
  owner: PersonId,
  /** The owner and those with whom it is shared. */
  authors: z.array(PersonId),
  createdAt: Instant,
  /** Who saved the answers last, and when. */
  updatedAt: Instant,
  updatedBy: PersonId,
  /** How often the answers were saved. */
  version: z.int().check(z.positive()),
  /** When it is deleted unless it is saved before. */
  deletedAt: Instant,
  /** Whose mail it was begun from, where the secretariat enters it for them: the address that the mail names, and the mail. */
  onBehalfOf: z.optional(z.strictObject({ address: z.string(), mailId: MailId })),
  /** The case that it became; its answers are that case's then. */
  caseId: z.nullable(CaseId),
});
export type Draft = z.infer<typeof Draft>;

const procedure = z.string().check(z.maxLength(50));
const version = z.int().check(z.positive());

export const NewDraft = z.strictObject({ procedure, form: Answers });
export const DraftChange = z.strictObject({ version, form: Answers });
export const DraftHandedIn = z.strictObject({ version });
export const DraftAuthor = z.strictObject({ email: z.email().check(z.maxLength(254)) });

/** A draft in a list, with the fields of which something would be refused. */
export const DraftSummary = z.extend(z.omit(Draft, { form: true, caseId: true }), {
  title: z.nullable(z.string()),
  wrong: z.array(z.string()),
});
export type DraftSummary = z.infer<typeof DraftSummary>;
