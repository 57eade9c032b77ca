import type { Table, TableRow } from 'docx';
import type { Fields } from '#schemas/form/field.ts';
import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { localeOf } from '#words/locale.ts';
import { say } from '#words/say.ts';
import { type BlankRow, blankRows } from './blank-rows.ts';
import type { Circumstances } from './words-of.ts';

/** Loaded with the first form that somebody asks for: it is larger than all that a start loads. */
const loadDocx = () => import('docx');

/** Twentieths of a point; those of the page are A4 without its margins. */
const widths = { label: 3_600, answer: 5_426 } as const;
const longAnswerHeight = 1_700;
/** Half points. */
const sizes = { title: 32, words: 22, notes: 18 } as const;
const grey = '595959';

/** The same form as a Word document: a table with the label of each field, and beside it an empty cell for the answer. */
export async function blankDocx(
  fields: Fields,
  language: InterfaceLanguage,
  about: Circumstances,
  mailbox: string,
): Promise<Buffer> {
  const docx = await loadDocx();
  const { Document, Packer } = docx;
  const saying = (key: string) => say(language, key, {}, { procedure: about.procedure });
  const isTurned = directionOf(language) === 'rtl';
  const locale = localeOf(language);
  const title = saying('form.title');
  const form = new Document({
    title,
    creator: saying('site.name'),
    styles: {
      default: {
        document: {
          run: {
            font: 'Arial',
            size: sizes.words,
            language: { value: locale, eastAsia: locale, bidirectional: locale },
          },
        },
      },
    },
    sections: [
      {
        children: [
          paragraph(title, { size: sizes.title, bold: true }),
          paragraph(say(language, 'form.docx.how', { mailbox }, { procedure: about.procedure })),
          tableOf(blankRows(fields, language, about)),
        ],
      },
    ],
  });
  return Packer.toBuffer(form);

  function paragraph(text: string, run: { size?: number; bold?: boolean; color?: string } = {}) {
    const { Paragraph, TextRun } = docx;
    const children = text === '' ? [] : [new TextRun({ text, rightToLeft: isTurned, ...run })];
    return new Paragraph({ bidirectional: isTurned, spacing: { after: 80 }, children });
  }

  function tableOf(rows: readonly BlankRow[]): Table {
    return new docx.Table({
      visuallyRightToLeft: isTurned,
      width: { size: widths.label + widths.answer, type: docx.WidthType.DXA },
      columnWidths: [widths.label, widths.answer],
      rows: rows.map(rowOf),
    });
  }

  /** Reading takes the first paragraph of the first cell for the label. */
  function rowOf({ label, notes, options, isLong }: BlankRow): TableRow {
    const { TableCell, TableRow: Row, WidthType, HeightRule } = docx;
    const below = [...notes, ...options.map((option) => `– ${option}`)];
    return new Row({
      cantSplit: !isLong,
      ...(isLong ? { height: { value: longAnswerHeight, rule: HeightRule.ATLEAST } } : {}),
      children: [
        new TableCell({
          width: { size: widths.label, type: WidthType.DXA },
          children: [
            paragraph(label, { bold: true }),
            ...below.map((line) => paragraph(line, { size: sizes.notes, color: grey })),
          ],
        }),
        new TableCell({ width: { size: widths.answer, type: WidthType.DXA }, children: [paragraph('')] }),
      ],
    });
  }
}
