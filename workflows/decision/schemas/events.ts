import * as z from 'zod/mini';
import { ServingRole } from '#schemas/actor.ts';
import { Outcome } from '#schemas/case-state.ts';
import { Instant, PartyId } from '#schemas/ids.ts';
import { Titles } from '#schemas/text/titles.ts';
import { circulationEvents } from '#workflows/circulation/schemas/events.ts';
import { courseEvents, Documents, Proposer } from '#workflows/procedure/schemas/course.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import { platformEvents } from '#workflows/procedure/schemas/events.ts';
import { StoredFollowUp } from '#workflows/texts/schemas/follow-up.ts';
import { Hash, StoredTranslation, TextVersion, VersionNumber as version } from '#workflows/texts/schemas/stored.ts';
import { DossierEdition } from './dossier-edition.ts';
import { replyEvents } from './reply.ts';
import { RuledBy } from './screening.ts';
import { StoredForm } from './stored-form.ts';
import { wayForwardShape } from './way-forward.ts';

const reason = z.optional(z.string());
/** Parties whose principals share the work; absent while it was the Coordinator's alone. */
const heads = z.optional(z.array(PartyId));
/** All parties of the Committee, where the round on which agreement failed went wider. */
const members = z.optional(z.array(PartyId));
/** When the matter goes to the Secretary-General, unless the Committee agrees otherwise; absent while one member's word sent it. */
const dueAt = z.optional(Instant);
/** The member who asked, or by whose word it was while one could speak for all. */
const party = z.optional(PartyId);
/** Those among the silent whose notice had come back. */
const unreached = z.optional(z.array(PartyId));

/** Data of each event type of the decision procedure. Past tense; facts D1–D9 and design §3. */
export const decisionEvents = {
  ...platformEvents,
  ...circulationEvents,
  ...courseEvents(StoredForm),
  'case-submitted': z.strictObject({
    form: StoredForm,
    proposer: Proposer,
    text: TextVersion,
    translations: z.array(z.strictObject({ ...StoredTranslation.shape, hash: Hash })),
    /** What they call it; former events did not say it apart. */
    titles: z.optional(Titles),
    documents: Documents,
    /** As what the proposer's party serves all of the Network, where it does. */
    proposerServes: z.optional(z.array(ServingRole)),
    ruledBy: z.optional(RuledBy),
  }),
  'case-accepted': z.strictObject({
    reason,
    addedValue: z.optional(z.string()),
    mandates: z.optional(z.array(PartyId)),
    otherMechanism: z.optional(z.string()),
  }),
  'ruling-asked': z.strictObject({ reason: z.string() }),
  /** `toDesk`: it could not go round as it stood. */
  'case-admitted': z.strictObject({ reason: z.string(), toDesk: z.optional(z.literal(true)) }),
  'facilitation-started': z.strictObject({ heads, members }),
  /** `version` is the one that the question is about; of former questions it is not known. */
  'network-consulted': z.strictObject({
    parties: z.array(PartyId),
    question: z.string(),
    version: z.optional(version),
  }),
  'advice-given': z.strictObject({
    party: PartyId,
    advice: z.string(),
    /** Of its own accord, about this version of the text; an answer to a question has no version. */
    version: z.optional(version),
  }),
  /** Members of the Network outside the Committee may read the case from here on. */
  'network-informed': z.strictObject({ round: z.int().check(z.positive()), version, parties: z.array(PartyId) }),
  'network-concern-raised': z.strictObject({
    party: PartyId,
    version,
    reason: z.string(),
    late: z.optional(z.literal(true)),
  }),
  /** `concerns` are the numbers of the events in which they were raised. */
  'concern-answered': z.strictObject({ parties: z.array(PartyId), concerns: z.array(z.int()), reason: z.string() }),
  'text-revised': z.strictObject({ text: TextVersion, reason }),
  /** `heads` are asked to endorse it. */
  'way-forward-proposed': z.strictObject({ ...wayForwardShape, heads: z.array(PartyId), reason }),
  'way-forward-commented': z.strictObject({ party: PartyId, reason: z.string() }),
  'endorsement-given': z.strictObject({ party: PartyId, reason }),
  /** All have endorsed it: it is the next text, which goes round in the Committee. */
  'way-forward-endorsed': z.strictObject({ text: TextVersion }),
  'finding-asked': z.strictObject({ party: PartyId, reason: z.string(), dueAt: Instant }),
  /** Of whom it is asked, by when, and whether anything had been tried; `party` where a member asked for it. */
  'finding-put-to-heads': z.strictObject({
    party,
    reason,
    heads: z.array(PartyId),
    tried: z.boolean(),
    dueAt: Instant,
  }),
  'finding-stated': z.strictObject({ party: PartyId, finding: z.enum(['not-reached', 'go-on']), reason: z.string() }),
  'facilitation-continued': z.strictObject({ by: z.enum(['coordinator', 'heads']), reason }),
  /** What the Coordinator reports; found by the principals, it has no report. */
  'agreement-not-reached': z.strictObject({
    report: z.optional(z.string()),
    by: z.optional(z.literal('heads')),
    dueAt,
  }),
  /** What was found before it was known when the matter goes: the Committee is asked anew. */
  'referral-circulated': z.strictObject({ dueAt: Instant }),
  'referral-supported': z.strictObject({ party: PartyId, reason }),
  'referral-opposed': z.strictObject({ party: PartyId, reason }),
  'returned-to-facilitation': z.strictObject({ party, reason, heads, members }),
  'matter-referred': z.strictObject({ party, reason }),
  /** Of the first edition, where it does not say. */
  'dossier-transmitted': z.strictObject({ hash: Hash, edition: z.optional(DossierEdition), reason }),
  ...replyEvents,
  'decision-adopted': z.strictObject({
    version,
    basis: z.enum(['consensus', 'guidance']),
    unreached,
    /** No member has itself stated that it supports the version. */
    withoutSupport: z.optional(z.literal(true)),
    /** What stands against it all the same. */
    concerns: Outcome.shape.concerns,
  }),
  'decision-published': z.strictObject({ version, reason }),
  'follow-up-assigned': z.strictObject({ followUps: z.array(StoredFollowUp) }),
  'follow-up-done': z.strictObject({ index: z.int().check(z.nonnegative()), report: z.string() }),
  'decision-implemented': z.strictObject({}),
} as const;

export type DecisionEventType = keyof typeof decisionEvents;
/** What `decide` returns: type and data; number, instant and actor are added around it. */
export type DecisionEvent = EventOf<typeof decisionEvents>;
