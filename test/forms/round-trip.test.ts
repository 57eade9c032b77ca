import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyModule } from '#functions/lib/module-of.ts';
import { choice } from '#schemas/form/choice.ts';
import { choices } from '#schemas/form/choices.ts';
import { country } from '#schemas/form/country.ts';
import { date } from '#schemas/form/date.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { duration } from '#schemas/form/duration.ts';
import type { Field, Fields } from '#schemas/form/field.ts';
import { flag } from '#schemas/form/flag.ts';
import { group } from '#schemas/form/group.ts';
import { instant } from '#schemas/form/instant.ts';
import { integer } from '#schemas/form/integer.ts';
import { language } from '#schemas/form/language.ts';
import { line } from '#schemas/form/line.ts';
import { list } from '#schemas/form/list.ts';
import { money } from '#schemas/form/money.ts';
import { optional } from '#schemas/form/optional.ts';
import { parties } from '#schemas/form/parties.ts';
import { party } from '#schemas/form/party.ts';
import { rows } from '#schemas/form/rows.ts';
import { text } from '#schemas/form/text.ts';
import { tries } from '#test/support/search.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { readAct } from '#web/form/read-act.ts';
import { readFields } from '#web/form/read-fields.ts';
import { unknownNames } from '#web/form/unknown-names.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { actsOf, valuesOf } from './field-values.ts';

const amounts = { minimum: '1.00', maximum: '9999999999.99' };
const some = { minimum: 1, maximum: 9 };

const kinds: Fields = {
  line: line({ minimum: 1, maximum: 100 }),
  text: text({ minimum: 1, maximum: 1_000, lines: 3 }),
  choice: choice(['one', 'two']),
  choices: choices([1, 8, 10]),
  party: party(),
  parties: parties(some),
  country: country(),
  language: language(),
  money: money(amounts),
  date: date(),
  instant: instant(),
  duration: duration({ offered: ['PT72H', 'P5D'] }),
  integer: integer({ minimum: 1, maximum: 60 }),
  flag: flag(),
  group: group({ inner: line({ minimum: 1, maximum: 100 }), deeper: group({ flag: flag() }) }),
  rows: rows({ party: party(), lead: optional(flag()), budget: money(amounts) }, some),
  nested: rows({ name: line({ minimum: 1, maximum: 100 }), within: optional(rows({ day: date() }, some)) }, some),
  list: list(country(), some),
  documents: documentIds(some),
};

/** A form as ambitious as that of a concept note. */
const note = defineForm({
  title: line({ minimum: 3, maximum: 200 }),
  countries: list(country(), some),
  level: choice(['local', 'national', 'regional', 'global']),
  entities: rows({ party: party(), lead: optional(flag()), budget: money(amounts) }, some),
  total: money(amounts),
  months: integer({ minimum: 1, maximum: 60 }),
  sdgs: choices([8, 10, 16]),
  nationalPartners: optional(
    rows({ name: line({ minimum: 1, maximum: 200 }), kind: choice(['ministry', 'other']) }, some),
  ),
  stakeholders: list(line({ minimum: 1, maximum: 200 }), some),
  markers: group({ gender: choice(['0', '1']), humanRights: choice(['0', '1']) }),
  documents: optional(documentIds(some)),
});

const procedures = await everyModule();

const zones = fc.constantFrom('UTC', 'Europe/Zurich', 'Asia/Kathmandu', 'America/New_York');

/** As a browser posts it. */
const posted = (entries: URLSearchParams): URLSearchParams => {
  const lines = [...entries].map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]);
  return new URLSearchParams(new URLSearchParams(lines).toString());
};

const comesBack = (fields: Fields, schema: { safeParse: (value: unknown) => unknown }) =>
  fc.assert(
    fc.property(
      zones.chain((timeZone) => fc.tuple(fc.constant(timeZone), valuesOf(fields, timeZone))),
      ([timeZone, values]) => {
        const entries = posted(entriesOf(fields, values, timeZone));
        expect(unknownNames(fields, entries)).toEqual([]);
        expect(withoutBlankRows(fields, entries).toString()).toBe(entries.toString());
        expect(schema.safeParse(readFields(fields, { entries, timeZone }))).toEqual({ success: true, data: values });
      },
    ),
    { numRuns: tries(60) },
  );

describe('a value that is written into a form and posted comes back as it was', () => {
  it.each(Object.entries(kinds))('of the kind %s', (name, field) => {
    comesBack({ [name]: field }, defineForm({ [name]: field }).schema);
    const lacking = { [name]: optional(field) as Field };
    comesBack(lacking, defineForm(lacking).schema);
  });

  it('of a form with every kind', () => comesBack(kinds, defineForm(kinds).schema));
  it('of a form such as a concept note has', () => comesBack(note.fields, note.schema));

  for (const { id, forms } of procedures) {
    it(`of the form that begins a ${id}`, () =>
      comesBack(forms.beginning.fields, defineForm(forms.beginning.fields).schema));

    it.each(Object.entries(forms.acts))(`of what is posted to a task of a ${id}: %s`, (_, act: ActForm) => {
      fc.assert(
        fc.property(
          zones.chain((timeZone) => fc.tuple(fc.constant(timeZone), actsOf(act, timeZone))),
          ([timeZone, { choice, ...values }]) => {
            const fields = pageFieldsOf(act);
            const written = act.apart ? { choice, [String(choice)]: values } : { choice, ...values };
            const entries = posted(entriesOf(fields, written, timeZone));
            expect(unknownNames(fields, entries)).toEqual([]);
            expect(readAct(act, { entries, timeZone })).toMatchObject({ choice });
            expect(shapeOnly(act, readAct(act, { entries, timeZone }))).toEqual({ choice, ...values });
          },
        ),
        { numRuns: tries(40) },
      );
    });
  }
});

/** Each field by its own schema: the rules about several fields are not the reader's. */
function shapeOnly(act: ActForm, read: Record<string, unknown>): Record<string, unknown> {
  const fields = act.choices[String(read['choice'])] ?? {};
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const own = field.kind === 'group' ? defineForm(field.fields).schema : field.schema;
      return [name, own.safeParse(read[name]).data];
    }),
  );
  const given = Object.entries(shape).filter(([, value]) => value !== undefined);
  return { choice: read['choice'], ...Object.fromEntries(given) };
}
