import * as z from 'zod/mini';
import { Instant, PartyId } from '#schemas/ids.ts';
import type { IndexEntry } from '#workflows/procedure/projections.ts';
import { changesOf, definePublicList } from '#workflows/procedure/public-list.ts';
import { steeringCommittee } from './domain/fund.ts';
import type { ConceptNoteState, Situation } from './schemas/state.ts';

/** Where a note stands that is the public's: endorsed, and on its way to a funded programme. */
export const pipelineList = 'pipeline';

export const inPipeline: ReadonlySet<Situation> = new Set([
  'pipeline',
  'joint-programme-development',
  'joint-programme-review',
  'approved',
  'funded',
]);

/** The public pipeline of joint programmes, which follows the decisions of the Committee's meetings (facts 3.1). */
export const pipeline = definePublicList({
  shape: {
    countries: z.array(z.string()),
    entities: z.array(PartyId),
    /** Exact decimal text, US dollars. */
    total: z.string(),
    months: z.int(),
    /** The beginning of the summary where that is longer. */
    purpose: z.string(),
    purposeIsShortened: z.boolean(),
    endorsedAt: Instant,
  },
  about: { field: 'purpose', label: 'lists.pipeline.purpose' },
  columns: [
    { field: 'total', label: 'lists.pipeline.total', as: 'us-dollars' },
    { field: 'months', label: 'lists.pipeline.months', as: 'number' },
    { field: 'entities', label: 'lists.pipeline.entities', as: 'parties' },
    { field: 'countries', label: 'lists.pipeline.countries', as: 'countries' },
    { field: 'endorsedAt', label: 'lists.pipeline.endorsed', as: 'instant' },
  ],
  situations: [...inPipeline],
  enteredAt: 'endorsedAt',
  body: steeringCommittee,
});

/** The note's place in it, the latest endorsed first, while it is there; and among its changes from its endorsement on. */
export function placesInPipeline(state: ConceptNoteState): IndexEntry[] {
  const { title, at, since, countries, entities, total, months, purpose, endorsedAt } = state;
  if (endorsedAt === undefined) return [];
  const said = { purpose: purpose.text, purposeIsShortened: purpose.isShortened };
  const line = { title, status: at, since, countries, entities, total, months, ...said, endorsedAt };
  const change = { list: changesOf(pipelineList), key: since, line };
  return inPipeline.has(at) ? [{ list: pipelineList, key: endorsedAt, line }, change] : [change];
}
