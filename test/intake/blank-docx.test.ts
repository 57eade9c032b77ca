import { describe, expect, it } from 'vitest';
import { typesOfContent } from '#functions/lib/documents/type-of-content.ts';
import { blankDocx } from '#functions/lib/file-form/blank-docx.ts';
import { blankRows } from '#functions/lib/file-form/blank-rows.ts';
import { formOfSources } from '#functions/lib/file-form/form-of-lines.ts';
import { readRows } from '#functions/lib/file-form/read-rows.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import { wordsOfDocx } from '#functions/receive-mail/docx/words-of-docx.ts';
import { Language } from '#schemas/language.ts';

const procedures = await everyModule();
const cases = procedures.flatMap(({ id, forms }) =>
  Language.options.map((language) => [id, language, forms.beginning.fields] as const),
);

describe.each(cases)('the document of %s in %s', (procedure, language, fields) => {
  const about = { procedure, parties: [], offers: { fields: {}, draftOnly: false }, timeZone: 'UTC' };

  it('is a Word document with a row for each answer, and says nothing before it is filled in', async () => {
    const docx = await blankDocx(fields, language, about, 'cases@example.org');
    expect(await typesOfContent(docx)).toEqual([expect.stringContaining('wordprocessingml.document')]);
    const { rows = [], paragraphs } = (await wordsOfDocx(docx)) ?? {};
    expect(paragraphs?.filter((line) => line !== '')).toEqual([
      expect.any(String),
      expect.stringContaining('cases@example.org'),
    ]);
    const labels = rows.map(([label]) => label?.[0]);
    expect(labels).toEqual(blankRows(fields, language, about).map(({ label }) => label));
    const table = rows.map(([label, ...cells]) => [label?.[0] ?? '', cells.flat().join('\n')] as const);
    const read = readRows(procedure, fields, table);
    expect(read.answers).toHaveLength(rows.length);
    expect(formOfSources(fields, [read], about)).toEqual({ form: {}, unclear: [], passedOver: [], language });
  });
});
