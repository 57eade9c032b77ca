import * as z from 'zod/mini';
import { Duration } from '#schemas/duration.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';
import { lateBounceSettings } from '#schemas/late-bounce.ts';
import { Position } from '#schemas/position.ts';
import { BounceCause } from './bounce-cause.ts';
import { StoredFollowUp, StoredForm, StoredTranslation } from './stored-form.ts';

const reason = z.optional(z.string());
const version = z.int().check(z.positive());
/** Those among the silent whose notice had come back. */
const unreached = z.optional(z.array(PartyId));
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A text version as it entered the case: what it says, and the SHA-256 of its canonical form. */
const TextVersion = z.strictObject({ version, title: z.string(), text: z.string(), language: Language, hash: Hash });

const Method = z.strictObject({
  method: z.enum(['silence', 'explicit']),
  period: Duration,
  until: z.optional(Instant),
  requiredLanguages: z.array(Language),
  remindBefore: Duration,
  ...lateBounceSettings,
  basis: z.string(),
});

/** Data of each event type of the decision procedure. Past tense; facts D1–D9 and design §3. */
export const decisionEvents = {
  'case-drafted': z.strictObject({
    form: StoredForm,
    proposer: z.strictObject({ person: PersonId, party: z.optional(PartyId) }),
  }),
  'case-submitted': z.strictObject({
    form: StoredForm,
    proposer: z.strictObject({ person: PersonId, party: z.optional(PartyId) }),
    text: TextVersion,
    translations: z.array(z.strictObject({ ...StoredTranslation.shape, hash: Hash })),
  }),
  'case-returned': z.strictObject({ reason }),
  'case-declined': z.strictObject({ reason }),
  'case-accepted': z.strictObject({ reason }),
  'round-circulated': z.strictObject({
    round: z.int().check(z.positive()),
    version,
    body: z.string(),
    entitled: z.array(PartyId),
    method: Method,
    /** Persons whose notice must arrive before the clock starts, and the party each one stands for. */
    notified: z.array(z.strictObject({ to: PersonId, party: PartyId })),
    /** Parties for whom the roster names nobody; the secretariat must excuse or mend this before the clock starts. */
    unreachable: z.array(PartyId),
  }),
  'translation-attached': z.strictObject({ version, translation: StoredTranslation, hash: Hash }),
  'notices-delivered': z.strictObject({ noticesOf: z.int().check(z.positive()), to: z.array(PersonId) }),
  'notice-bounced': z.strictObject({
    noticesOf: z.int().check(z.positive()),
    to: PersonId,
    reason: z.string(),
    cause: z.optional(BounceCause),
  }),
  'notice-resent': z.strictObject({
    to: PersonId,
    party: PartyId,
    /** The notice that this one takes the place of: the address that bounced, or the mark of a party without contact. */
    replaces: z.string(),
    reason,
    sentAt: z.optional(Instant),
  }),
  /** `to` is the party itself where the roster names nobody to write to. */
  'notice-excused': z.strictObject({ to: z.union([PersonId, PartyId]), party: PartyId, reason }),
  'clock-started': z.strictObject({ startsAt: Instant, expiresAt: Instant }),
  /** What was left of the round; it goes on when every notice has arrived or is excused. */
  'clock-stopped': z.strictObject({ stoppedAt: Instant, remaining: Duration }),
  'clock-resumed': z.strictObject({ resumedAt: Instant, expiresAt: Instant }),
  'position-stated': z.strictObject({
    party: PartyId,
    position: Position,
    version,
    reason,
    explanation: z.optional(z.string()),
    onBehalf: z.optional(z.boolean()),
  }),
  'position-confirmed': z.strictObject({ party: PartyId }),
  'position-repudiated': z.strictObject({ party: PartyId, reason }),
  'late-position-recorded': z.strictObject({
    party: PartyId,
    position: Position,
    version,
    reason,
    explanation: z.optional(z.string()),
  }),
  'reminder-sent': z.strictObject({
    about: z.string(),
    taskIds: z.array(z.string()),
    count: z.int().check(z.positive()),
  }),
  'consensus-reached': z.strictObject({
    version,
    basis: z.enum(['silence', 'all-stated', 'objections-lifted']),
    positions: z.record(PartyId, Position),
    silent: z.array(PartyId),
    recused: z.array(PartyId),
    unreached,
  }),
  'consensus-not-reached': z.strictObject({
    version,
    blocking: z.array(PartyId),
    silent: z.array(PartyId),
    unreached,
  }),
  'facilitation-started': z.strictObject({}),
  'network-consulted': z.strictObject({ parties: z.array(PartyId), question: z.string() }),
  'advice-given': z.strictObject({ party: PartyId, advice: z.string() }),
  'text-revised': z.strictObject({ text: TextVersion, reason }),
  'objection-lifted': z.strictObject({ party: PartyId, reason }),
  'objection-maintained': z.strictObject({ party: PartyId, reason }),
  'agreement-not-reached': z.strictObject({ report: z.string() }),
  'referral-supported': z.strictObject({ party: PartyId, reason }),
  'returned-to-facilitation': z.strictObject({ party: PartyId, reason }),
  'matter-referred': z.strictObject({ party: PartyId, reason }),
  'dossier-transmitted': z.strictObject({ hash: Hash, reason }),
  'response-recorded': z.strictObject({
    response: z.enum(['decided', 'returned', 'closed']),
    reason,
    text: z.optional(TextVersion),
  }),
  'decision-adopted': z.strictObject({ version, basis: z.enum(['consensus', 'guidance']), unreached }),
  'decision-published': z.strictObject({ version, reason }),
  'follow-up-assigned': z.strictObject({ followUps: z.array(StoredFollowUp) }),
  'follow-up-done': z.strictObject({ index: z.int().check(z.nonnegative()), report: z.string() }),
  'decision-implemented': z.strictObject({}),
  'case-withdrawn': z.strictObject({ reason }),
  'case-deferred': z.strictObject({ reason }),
  'case-resumed': z.strictObject({ reason }),
  'case-closed': z.strictObject({ reason }),
  'fault-reported': z.strictObject({ where: z.string(), error: z.string(), cause: z.string() }),
  /** What should have happened to the case by itself, and had not by then. */
  'stall-noticed': z.strictObject({ expected: z.enum(['take-up', 'time']), by: Instant }),
  'flow-restarted': z.strictObject({}),
} as const;

export type DecisionEventType = keyof typeof decisionEvents;
/** What `decide` returns: type and data; number, instant and actor are added around it. */
export type DecisionEvent = {
  [T in DecisionEventType]: { readonly type: T; readonly data: z.infer<(typeof decisionEvents)[T]> };
}[DecisionEventType];
