import * as z from 'zod/mini';
import { Role } from '#schemas/actor.ts';
import { choice } from '#schemas/form/choice.ts';
import { date } from '#schemas/form/date.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { language } from '#schemas/form/language.ts';
import { line } from '#schemas/form/line.ts';
import { optional } from '#schemas/form/optional.ts';
import { party } from '#schemas/form/party.ts';
import { rows } from '#schemas/form/rows.ts';
import { text } from '#schemas/form/text.ts';
import { PersonId } from '#schemas/ids.ts';
import { Scope } from '#schemas/scope.ts';
import { isTimeZone } from '#schemas/zoned-time.ts';
import { seenVersion } from '../seen-version.ts';

const why = { version: seenVersion, reason: text({ minimum: 1, maximum: 5_000, lines: 3 }) };
const days = { from: date(), until: optional(date()) };
const roles = Role.options as [Role, ...Role[]];

const timeZone = {
  kind: 'line',
  schema: z.string().check(z.maxLength(60), z.refine(isTimeZone, { params: { rule: 'not-a-time-zone' } })),
} as const;
const scope = { kind: 'line', schema: Scope } as const;
const seat = { kind: 'line', schema: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,25}$/)) } as const;

const ofPerson = {
  name: line({ minimum: 1, maximum: 200 }),
  language: language(),
  timeZone,
  digest: optional(choice(['never', 'daily', 'weekly'])),
  roles: rows(
    { role: { ...choice(roles), saidAs: 'mayPropose' }, party: optional(party()), scope: optional(scope), ...days },
    { minimum: 1, maximum: 60 },
  ),
  ...why,
};

/** Somebody who stands in the roster: all that pages change of them, as it is to be. */
export const personForm = defineForm(ofPerson);

/** Somebody new, whose mailbox is who they are. */
export const newPersonForm = defineForm({ email: { kind: 'line', schema: PersonId } as const, ...ofPerson });

/** Who belongs to a body: a party or a seat in each row. */
export const membersForm = defineForm({
  members: rows({ party: optional(party()), seat: optional(seat), ...days }, { minimum: 1, maximum: 80 }),
  ...why,
});

/** A roster file, in the format in which `/people/roster.json` gives one; characters. */
export const longestRosterFile = 400_000;

export const importForm = defineForm({ roster: text({ minimum: 1, maximum: longestRosterFile, lines: 12 }), ...why });
