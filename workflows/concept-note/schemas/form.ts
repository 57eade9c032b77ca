import * as z from 'zod/mini';
import { choice } from '#schemas/form/choice.ts';
import { choices } from '#schemas/form/choices.ts';
import { country } from '#schemas/form/country.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { flag } from '#schemas/form/flag.ts';
import { group } from '#schemas/form/group.ts';
import { integer } from '#schemas/form/integer.ts';
import { language } from '#schemas/form/language.ts';
import { line } from '#schemas/form/line.ts';
import { list } from '#schemas/form/list.ts';
import { amountOf, centsOf, money } from '#schemas/form/money.ts';
import { optional } from '#schemas/form/optional.ts';
import { party } from '#schemas/form/party.ts';
import { rows } from '#schemas/form/rows.ts';
import { text } from '#schemas/form/text.ts';
import { placeNamedTwice } from '#schemas/named-twice.ts';
import { title } from '#workflows/texts/schemas/written.ts';
import { markerOptions, thematicAreas } from './fund.ts';

const name = () => line({ minimum: 1, maximum: 200 });
const long = (lines = 5) => text({ minimum: 1, maximum: 10_000, lines });
const marker = () => choice(markerOptions);
const amount = () => money({ minimum: '0.01', maximum: '9999999999.99' });
const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1) as [number, ...number[]];

/** Goals and objectives that are chosen by their numbers: 23 objectives of the Compact, 17 goals of sustainable development. */
const objectives = numbersTo(23);
const goals = numbersTo(17);

/**
 * What a concept note says. The official template is not known (facts 3.6): these are the fields that the sources support.
 * Money is in US dollars, as exact decimal text.
 */
export const conceptNoteForm = defineForm(
  {
    title: title(),
    language: language(),
    countries: list(country(), { minimum: 1, maximum: 30 }),
    level: choice(['local', 'national', 'regional', 'global']),
    entities: rows({ party: party(), lead: optional(flag()), budget: amount() }, { minimum: 1, maximum: 30 }),
    total: amount(),
    months: integer({ minimum: 1, maximum: 120 }),
    summary: text({ minimum: 1, maximum: 20_000, lines: 10 }),
    thematicArea: choice(thematicAreas),
    objectives: choices(objectives, { minimum: 1 }),
    sdgs: choices(goals),
    principles: long(),
    nationalPartners: rows({ name: name(), kind: choice(['ministry', 'local-authority', 'other']) }, { maximum: 30 }),
    stakeholders: list(name(), { maximum: 50 }),
    markers: group({ humanRights: marker(), gender: marker(), childSensitivity: marker() }),
    endorsement: long(3),
    documents: optional(documentIds({ maximum: 10 })),
  },
  ({ value, issues }) => {
    const once = (path: string, named: readonly string[]) => {
      const twice = placeNamedTwice(named);
      if (twice === undefined) return;
      const params = { rule: 'named-twice-in-form', name: named[twice] ?? '' };
      issues.push({
        code: 'custom',
        input: value,
        path: [path, twice],
        params,
        message: `${named[twice]} stands twice`,
      });
    };
    once('countries', value.countries);
    once(
      'entities',
      value.entities.map((entity) => entity.party),
    );
  },
  z.refine(({ entities }) => entities.filter(({ lead }) => lead === true).length === 1, {
    path: ['entities'],
    params: { rule: 'one-lead' },
  }),
  ({ value, issues }) => {
    const sum = value.entities.reduce((cents, { budget }) => cents + centsOf(budget), 0n);
    if (sum === centsOf(value.total)) return;
    const params = { rule: 'sum-is-not-total', sum: amountOf(sum), total: value.total };
    const message = `the budgets come to ${params.sum}, the total says ${params.total}`;
    issues.push({ code: 'custom', input: value.total, path: ['total'], params, message });
  },
);
export const ConceptNoteForm = conceptNoteForm.schema;
export type ConceptNoteForm = z.infer<typeof ConceptNoteForm>;
