import { Role } from '#schemas/actor.ts';
import { choice } from '#schemas/form/choice.ts';
import { choices } from '#schemas/form/choices.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { duration } from '#schemas/form/duration.ts';
import { instant } from '#schemas/form/instant.ts';
import { optional } from '#schemas/form/optional.ts';
import { text } from '#schemas/form/text.ts';
import { Language } from '#schemas/language.ts';
import { LateBounce } from '#schemas/late-bounce.ts';
import { longestMaximumPeriod, reminderInterval } from '#schemas/roster.ts';
import { seenVersion } from '../seen-version.ts';

/** Every change says why, and from when it holds: at once where nothing is said. */
const why = { version: seenVersion, from: optional(instant()), reason: text({ minimum: 1, maximum: 5_000, lines: 3 }) };
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
  },
  { apart: true },
);

/** How a body circulates a text. */
export const methodForm = defineActByChoice(
  {
    minimumPeriod: { minimumPeriod: duration({ offered: ['PT24H', 'PT72H', 'P5D', 'P7D', 'P14D'] }), ...why },
    maximumPeriod: {
      maximumPeriod: { ...duration({ offered: ['P14D', 'P30D', 'P90D', 'P180D'] }), schema: longestMaximumPeriod },
      ...why,
    },
    requiredLanguages: { requiredLanguages: choices(languages), ...why },
    remindBefore: { remindBefore: duration({ offered: ['PT12H', 'PT24H', 'PT48H', 'PT72H'] }), ...why },
    lateBounce: { lateBounce: choice(sides), ...why },
    resumeAtLeast: { resumeAtLeast: duration({ offered: ['PT12H', 'PT24H', 'PT48H', 'PT72H'] }), ...why },
    basis: { basis: text({ minimum: 1, maximum: 2_000, lines: 3 }), ...why },
  },
  { apart: true },
);
