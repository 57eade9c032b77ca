import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { DocumentRef } from '#schemas/document.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { TextView } from '#schemas/sections/texts.ts';
import { circulationSections } from '#workflows/circulation/schemas/view.ts';
import { PlannedReport } from './reporting.ts';

const yesOrNo = z.enum(['yes', 'no']);

/** Every note has these; those of a round come when one has gone round. */
const ofEveryNote = {
  receivedAt: z.nullable(Instant),
  /** Null while it is not received, and where no meeting leaves the lead time. */
  targetMeeting: z.nullable(z.strictObject({ meetingId: z.string(), at: Instant, why: z.string() })),
  /** What the newest version says: at a glance, and field by field. */
  countries: z.array(z.string()),
  level: z.nullable(z.string()),
  thematicArea: z.nullable(z.string()),
  /** Exact decimal text, US dollars; null where nothing of the note is shown. */
  total: z.nullable(z.string()),
  fields: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  signatures: z.array(
    z.strictObject({
      country: z.string(),
      by: z.enum(['resident-coordinator', 'route']),
      signedAt: z.nullable(Instant),
      coherence: z.string(),
    }),
  ),
  answers: z.array(z.strictObject({ criterion: z.string(), met: yesOrNo, reason: z.string() })),
  /** As far as they are the reader's: none for whoever has a part in the note. */
  reviews: z.array(
    z.strictObject({
      reviewer: PersonId,
      criterion: z.string(),
      score: z.int(),
      reason: z.string(),
      counts: yesOrNo,
    }),
  ),
  /** Of criteria that several have scored, those on which they are furthest apart first; no verdict is made of it. */
  disagreement: z.array(z.strictObject({ criterion: z.string(), scores: z.int(), lowest: z.int(), highest: z.int() })),
  /** Whose reviews count, where the fund names them to those who brought the note. */
  reviewers: z.array(PersonId),
  /** What the unit has released of them. */
  comments: z.nullable(z.string()),
  letter: z.nullable(z.string()),
  /** What the funded programme reports. */
  reports: z.array(z.strictObject({ ...PlannedReport.shape, by: PartyId, receivedOn: z.nullable(CivilDate) })),
  texts: z.array(TextView),
  documents: z.array(DocumentRef),
};

export const ConceptNoteDetails = z.strictObject({ ...circulationSections, ...ofEveryNote });

const ofARound = Object.fromEntries(
  Object.entries(circulationSections).map(([name, schema]) => [name, z.optional(schema as z.ZodMiniType)]),
);

/** What the JSON of a note has beside what that of every case has: the data of its sections, by their names. */
export const conceptNoteSections = { ...ofARound, ...ofEveryNote };
