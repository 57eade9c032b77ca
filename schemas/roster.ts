import * as z from 'zod/mini';
import { Role } from './actor.ts';
import { BodySettings } from './body-settings.ts';
import { CirculationMethod } from './circulation-method.ts';
import { CivilDate } from './civil-date.ts';
import { Duration, durationSeconds } from './duration.ts';
import { PartyId, PersonId } from './ids.ts';
import { Language } from './language.ts';
import { lateBounceSettings } from './late-bounce.ts';
import { MatterId } from './matter.ts';
import { Scope } from './scope.ts';
import { isTimeZone } from './zoned-time.ts';

/** Intervals hold from the start of `from` to the start of `until`, both UTC. */
const interval = { from: CivilDate, until: z.optional(CivilDate) };

/** Names by language; English is always there, others where they are known. */
export const Names = z
  .partialRecord(Language, z.string().check(z.minLength(1), z.maxLength(200)))
  .check(z.refine((names) => names.en !== undefined));

export const Party = z.strictObject({ id: PartyId, names: Names });

const Absence = z
  .strictObject({ from: CivilDate, until: CivilDate })
  .check(z.refine(({ from, until }) => from < until, { path: ['until'], error: 'they are back before they leave' }));
export type Absence = z.infer<typeof Absence>;

export const Person = z.strictObject({
  id: PersonId,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  language: Language,
  timeZone: z.string().check(z.refine(isTimeZone)),
  /** How often the person is mailed what waits for them; without it, never. */
  digest: z.optional(z.enum(['daily', 'weekly'])),
  /** When they are away: they are proposed for nothing that would be theirs to do then. */
  absences: z.optional(z.array(Absence).check(z.maxLength(30))),
  /** A role with a scope is held for that country, seat or body and for no other; a role without one, where none is asked. */
  roles: z
    .array(
      z.strictObject({
        role: Role,
        party: z.optional(PartyId),
        scope: z.optional(Scope),
        /** What they know as a reviewer, by the names that a procedure uses. */
        themes: z.optional(z.array(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/))).check(z.maxLength(30))),
        ...interval,
      }),
    )
    .check(z.minLength(1)),
});
export type Person = z.infer<typeof Person>;

/** Where a working method names none. Longer is a slip of the finger; nothing but the instant ends a silence. */
const usualMaximumPeriod: Duration = 'P180D';

export const longestMaximumPeriod = Duration.check(
  z.refine((longest) => durationSeconds(longest) % 86_400 === 0, { params: { rule: 'not-whole-days' } }),
);

/** Hourly at most, so that no history comes near 25,000 events. */
export const reminderInterval = Duration.check(
  z.refine((interval) => durationSeconds(interval) >= 3_600, { params: { rule: 'below-an-hour' } }),
);

/** No circulation by this method is longer, and none ends later than so long after it is proposed. */
export const maximumPeriodOf = ({ maximumPeriod = usualMaximumPeriod }: { maximumPeriod?: Duration | undefined }) =>
  maximumPeriod;

/** How a body circulates a text, with its legal basis (design §3: data, not code; fact D6 is the hook). */
export const WorkingMethod = z
  .strictObject({
    method: CirculationMethod,
    ...interval,
    /** No circulation may be shorter. The General Assembly's silence takes at least 72 hours (facts 2.3). */
    minimumPeriod: Duration,
    /** Whole days; 180 where it is left out. */
    maximumPeriod: z.optional(longestMaximumPeriod),
    /** Language versions that must be attached before the clock starts; empty means the language of submission. */
    requiredLanguages: z.array(Language),
    /** Silent members are reminded this long before the expiry. */
    remindBefore: Duration,
    ...lateBounceSettings,
    basis: z.string().check(z.minLength(1)),
    /** For which it may be used; where none are named, for all. */
    matters: z.optional(z.array(z.strictObject({ id: MatterId, names: Names })).check(z.minLength(1), z.maxLength(30))),
    /** The decision of the body that adopted it, by its case or as it is recorded elsewhere; without one it is to be confirmed (fact D6). */
    adoptedBy: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  })
  .check(
    z.refine((method) => durationSeconds(method.minimumPeriod) <= durationSeconds(maximumPeriodOf(method)), {
      path: ['maximumPeriod'],
      error: 'the longest period is shorter than the least',
    }),
  );
export type WorkingMethod = z.infer<typeof WorkingMethod>;

/** What of a working method can be set anew; method and days say which one it is. */
export const methodParameters = [
  'minimumPeriod',
  'maximumPeriod',
  'requiredLanguages',
  'remindBefore',
  'lateBounce',
  'resumeAtLeast',
  'basis',
] as const satisfies readonly (keyof WorkingMethod)[];
export type MethodParameter = (typeof methodParameters)[number];

/** Who belongs to a body: a party of the Network, or a seat by its id, which is held by whoever has a role with that scope. */
const Member = z.union(
  [
    z.strictObject({ party: PartyId, ...interval }),
    z.strictObject({
      seat: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,25}$/)),
      /** Of rosters of before; a seat is called by its id. */
      names: z.optional(Names),
      ...interval,
    }),
  ],
  { error: 'a member is a party or a seat, with the day from which: { "seat": "donor", "from": "2018-12-01" }' },
);

export const Body = z.strictObject({
  id: z.string().check(z.regex(/^[a-z-]+$/)),
  names: Names,
  /** An action that an outcome asks for is due at the end of its day here. */
  timeZone: z.string().check(z.refine(isTimeZone)),
  /** One transaction opens a task for each member; DynamoDB takes 100 items (ADR 1). */
  members: z.array(Member).check(z.minLength(1), z.maxLength(80)),
  /** Empty for a body that circulates nothing of its own. */
  workingMethods: z.array(WorkingMethod),
  /** So many days after the roster is first loaded it meets, where nobody has planned a meeting yet: a sample has something to show. */
  firstMeetings: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(3_650))).check(z.maxLength(10))),
  /** Who reads when it meets: everybody, or those who sign in, as where nothing is said. */
  calendar: z.optional(z.enum(['public', 'members'])),
  /** What the body has set otherwise than usual. */
  settings: z.optional(z.partial(BodySettings)),
});
export type Body = z.infer<typeof Body>;

/** Who may stand in for somebody who is away: whoever may act for the same already, anybody who has a role for the same entity, or anybody who has a role. */
export const StandInRule = z.enum(['acts-already', 'same-entity', 'anybody']);
type StandInRule = z.infer<typeof StandInRule>;

/** What the Network's documents leave open (facts 2.1, "Not regulated"), each with a default to be confirmed. */
export const Settings = z.strictObject({
  /** Roles that may table a proposal. */
  mayPropose: z.array(Role).check(z.minLength(1)),
  /** How long each request waits before its reminder. */
  remindAfter: reminderInterval,
  /** No known document says who may be an alternate (facts 1.2); where nothing is said, it gives nobody a power. */
  mayStandIn: z.optional(StandInRule),
  /** Of rosters of before, when one member could refer for all; it means nothing any more. */
  referralActBy: z.optional(z.enum(['one-member', 'every-member'])),
});
export type Settings = z.infer<typeof Settings>;

/** What holds where a roster says nothing. */
export const usualSettings: { readonly mayStandIn: StandInRule } = { mayStandIn: 'acts-already' };

export const settingNames = ['mayPropose', 'remindAfter', 'mayStandIn'] as const satisfies readonly (keyof Settings)[];
export type SettingName = (typeof settingNames)[number];

export const Roster = z.strictObject({
  parties: z.array(Party).check(z.minLength(1)),
  people: z.array(Person).check(z.minLength(1)),
  bodies: z.array(Body).check(z.minLength(1)),
  settings: Settings,
});
export type Roster = z.infer<typeof Roster>;
