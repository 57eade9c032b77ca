import * as z from 'zod/mini';
import { Duration, durationSeconds } from './duration.ts';
import { Evidence } from './evidence.ts';

const daySeconds = 86_400;

/** How long before a meeting something has to be there to be taken at it: whole days or weeks, or nothing is asked. */
export const LeadTime = z.string().check(
  z.refine((text) => text === 'none' || durationSeconds(text) > 0, {
    abort: true,
    params: { rule: 'not-a-duration' },
  }),
  z.refine((text) => durationSeconds(text) % daySeconds === 0, { params: { rule: 'not-whole-days' } }),
);

/** Whole days of a lead time; 0 where none is asked. */
export const leadDays = (leadTime: string): number => durationSeconds(leadTime) / daySeconds;

/** What the terms of reference leave open of how a body decides (facts 2.1, "Not regulated"); to be confirmed by the body. */
export const BodySettings = z.strictObject({
  /** How many of its members must be left in the count when others recuse themselves; never the proposer alone. */
  floor: z.enum(['more-than-half', 'two-thirds', 'all']),
  /** How long the Coordinator has to answer a member who asks for the finding that agreement was not reached, and then the principals. */
  findingPeriod: Duration,
  /** How long the body has to agree otherwise before the matter is referred (D4: it will be). */
  referralPeriod: Duration,
  /** Whether the body adopts what the Secretary-General has settled by its own circulation, or at once (D2). */
  guidedAdoption: z.enum(['circulation', 'at-once']),
  /** How long what was entered for somebody, or recorded of a meeting, can be corrected. */
  correctionPeriod: Duration,
  /** Whether members of the Network outside the body read what it circulates. */
  networkReads: z.enum(['yes', 'no']),
  /** What everybody reads of how an adopted text came about: no more than it, the rounds and steps too, or each member's position as well. */
  publicReads: z.enum(['outcome', 'course', 'positions']),
  /** Whether everybody reads the documents that were handed in with an adopted text. */
  publicDocuments: z.enum(['yes', 'no']),
  /** How long before a meeting of the body something has to be received to be taken at it. */
  leadTime: LeadTime,
  /** Whether it counts days of the calendar, or from the exact time of the meeting back (facts 3.1, "Cut-off": inferred). */
  leadTimeUnit: z.enum(['civil-days', 'instants']),
  /** The weakest evidence with which something that is done for a member counts. */
  leastEvidence: Evidence,
});
export type BodySettings = z.infer<typeof BodySettings>;

/** Where a body has set nothing: what gives nobody a power that the text does not give. */
export const usualBodySettings: BodySettings = {
  floor: 'more-than-half',
  findingPeriod: 'PT72H',
  referralPeriod: 'PT72H',
  guidedAdoption: 'circulation',
  correctionPeriod: 'PT72H',
  networkReads: 'yes',
  publicReads: 'outcome',
  publicDocuments: 'no',
  leadTime: 'none',
  leadTimeUnit: 'civil-days',
  leastEvidence: 'on-behalf',
};

export type BodySettingName = keyof BodySettings;
export const bodySettingNames: readonly BodySettingName[] = z.keyof(BodySettings).options;

/** Those of a body that meets, also where no text goes round in it. */
export const meetingSettingNames = ['leadTime', 'leadTimeUnit'] as const satisfies readonly BodySettingName[];
