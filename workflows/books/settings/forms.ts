import { Role } from '#schemas/actor.ts';
import { BodySettings, LeadTime } from '#schemas/body-settings.ts';
import { choice } from '#schemas/form/choice.ts';
import { choices } from '#schemas/form/choices.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { duration } from '#schemas/form/duration.ts';
import type { Fields } from '#schemas/form/field.ts';
import { instant } from '#schemas/form/instant.ts';
import { line } from '#schemas/form/line.ts';
import { optional } from '#schemas/form/optional.ts';
import { text } from '#schemas/form/text.ts';
import { Language } from '#schemas/language.ts';
import { LateBounce } from '#schemas/late-bounce.ts';
import { longestMaximumPeriod, reminderInterval, StandInRule } from '#schemas/roster.ts';
import { seenVersion } from '../seen-version.ts';

/** Every change says why, and from when it holds: at once where nothing is said. */
const why = { version: seenVersion, from: optional(instant()), reason: text({ minimum: 1, maximum: 5_000, lines: 3 }) };
/** A body decides how it works: the change names the decision, or is shown as to be confirmed. */
const decided = { adoptedBy: optional(line({ minimum: 3, maximum: 200 })), ...why };
const roles = Role.options as [Role, ...Role[]];
const languages = Language.options as [Language, ...Language[]];
const sides = LateBounce.options as [LateBounce, ...LateBounce[]];

/** What the Network's documents leave open; the choice names the setting. */
export const networkForm = defineActByChoice(
  {
    mayPropose: { mayPropose: choices(roles, { minimum: 1 }), ...why },
    remindAfter: {
      remindAfter: { ...duration({ offered: ['P1D', 'P2D', 'P3D', 'P5D', 'P7D', 'P14D'] }), schema: reminderInterval },
      ...why,
    },
    mayStandIn: { mayStandIn: choice(StandInRule.options as ['acts-already', 'same-entity', 'anybody']), ...why },
  },
  { apart: true },
);

/** How a body circulates a text. */
export const methodForm = defineActByChoice(
  {
    minimumPeriod: { minimumPeriod: duration({ offered: ['PT24H', 'PT72H', 'P5D', 'P7D', 'P14D'] }), ...decided },
    maximumPeriod: {
      maximumPeriod: { ...duration({ offered: ['P14D', 'P30D', 'P90D', 'P180D'] }), schema: longestMaximumPeriod },
      ...decided,
    },
    requiredLanguages: { requiredLanguages: choices(languages), ...decided },
    remindBefore: { remindBefore: duration({ offered: ['PT12H', 'PT24H', 'PT48H', 'PT72H'] }), ...decided },
    lateBounce: { lateBounce: choice(sides), ...decided },
    resumeAtLeast: { resumeAtLeast: duration({ offered: ['PT12H', 'PT24H', 'PT48H', 'PT72H'] }), ...decided },
    basis: { basis: text({ minimum: 1, maximum: 2_000, lines: 3 }), ...decided },
  },
  { apart: true },
);

const { floor, guidedAdoption, networkReads, publicReads, publicDocuments, leadTimeUnit, leastEvidence } =
  BodySettings.shape;
const few = <T extends string>(options: readonly T[]) => choice(options as readonly [T, ...T[]]);
const window = duration({ offered: ['PT24H', 'PT72H', 'P5D', 'P7D', 'P14D'] });

const leadTimes = { ...duration({ offered: ['none', 'P14D', 'P28D', 'P42D', 'P56D'] }), schema: LeadTime };
const ofMeetings = {
  leadTime: { leadTime: leadTimes, ...decided },
  leadTimeUnit: { leadTimeUnit: few(leadTimeUnit.options), ...decided },
};

/** What a procedure has set of its own: one setting at a time, as with all others. */
export const ownForm = (fields: Fields): ActForm =>
  defineActByChoice(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { [name]: field, ...decided }])),
    {
      apart: true,
    },
  );

/** What a body has set of how it decides. */
export const bodyForm = defineActByChoice(
  {
    floor: { floor: few(floor.options), ...decided },
    findingPeriod: { findingPeriod: window, ...decided },
    referralPeriod: { referralPeriod: window, ...decided },
    guidedAdoption: { guidedAdoption: few(guidedAdoption.options), ...decided },
    correctionPeriod: { correctionPeriod: window, ...decided },
    networkReads: { networkReads: few(networkReads.options), ...decided },
    publicReads: { publicReads: few(publicReads.options), ...decided },
    publicDocuments: { publicDocuments: few(publicDocuments.options), ...decided },
    leastEvidence: { leastEvidence: few(leastEvidence.options), ...decided },
    ...ofMeetings,
  },
  { apart: true },
);
