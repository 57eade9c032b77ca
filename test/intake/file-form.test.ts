import { describe, expect, test } from 'vitest';
import { blankForm } from '#functions/lib/file-form/blank-form.ts';
import { formOfLines } from '#functions/lib/file-form/form-of-lines.ts';
import { labelOf } from '#functions/lib/file-form/label-of.ts';
import { placesOf } from '#functions/lib/file-form/places.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import { Language } from '#schemas/language.ts';

const procedures = await everyModule();
const cases = procedures.flatMap(({ id, forms }) =>
  Language.options.map((language) => [id, language, forms.beginning.fields] as const),
);

describe.each(cases)('the file of %s in %s', (procedure, language, fields) => {
  const about = { procedure, parties: [], offers: { fields: {}, draftOnly: false }, timeZone: 'UTC' };
  const blank = blankForm(fields, language, about, 'cases@example.org');

  test('says nothing before it is filled in, but where to send it', () => {
    expect(blank).toContain('cases@example.org');
    expect(formOfLines(fields, blank, about)).toMatchObject({ form: {}, unclear: [], passedOver: [], language });
  });

  test('is read once it is filled in', () => {
    const title = placesOf(fields).find(({ path }) => path.join('.') === 'title');
    if (title === undefined) throw new Error('no title');
    const label = labelOf(procedure, language, title);
    const filled = blank.replace(`\n${label}: \n`, `\n${label}: Data\n`);
    expect(formOfLines(fields, filled, about)).toMatchObject({ form: { title: 'Data' }, unclear: [] });
  });
});
