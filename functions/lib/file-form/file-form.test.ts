import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { valuesOf } from '#test/forms/field-values.ts';
import { tries } from '#test/support/search.ts';
import { everyModule } from '../module-of.ts';
import { labelsIn } from './find-label.ts';
import { formOfLines } from './form-of-lines.ts';
import { labelOf } from './label-of.ts';
import { placesOf } from './places.ts';
import { writeLines } from './write-lines.ts';

const procedures = await everyModule();
const cases = procedures.flatMap(({ id, forms }) =>
  Language.options.map((language) => [id, language, forms.beginning.fields] as const),
);
const aboutOf = (procedure: string) => ({
  procedure,
  parties: ['ILO', 'IOM', 'UNHCR', 'A-1'],
  offers: { fields: {}, draftOnly: false },
  timeZone: 'UTC',
});

describe.each(cases)('the form of %s in %s', (procedure, language, fields) => {
  it('has no two labels that are the same', () => {
    const find = labelsIn(procedure, language, fields);
    for (const place of placesOf(fields))
      for (const label of [
        labelOf(procedure, language, place, 3),
        ` ${labelOf(procedure, language, place, 3).toUpperCase()} `,
      ])
        expect(find(label), label).toEqual({ place, row: place.path.includes('*') ? 2 : undefined });
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(valuesOf(fields, 'UTC'), ({ documents: _, ...form }) => {
        const read = formOfLines(fields, writeLines(fields, form, language, aboutOf(procedure)), aboutOf(procedure));
        expect(read).toEqual({ form, unclear: [], passedOver: [], language });
      }),
      { numRuns: tries(10) },
    );
  });
});
