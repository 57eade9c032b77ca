import { type ReadLines, readLines } from '#functions/lib/file-form/read-lines.ts';
import { type Row, readRows } from '#functions/lib/file-form/read-rows.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { DocxWords } from '../docx/words-of-docx.ts';
import { limits } from '../mime/limits.ts';
import type { EnclosedFile } from '../mime/open-enclosed.ts';
import { decodings } from './decode-text.ts';

/** What a file says as a form of this procedure; undefined where it is none. */
export async function formInFile(
  procedure: string,
  fields: Fields,
  { name, mediaType, charset, content, docx }: EnclosedFile,
): Promise<ReadLines | undefined> {
  if (docx !== undefined) return formInDocx(procedure, fields, docx);
  const isText = mediaType.toLowerCase() === 'text/plain' || /\.txt$/i.test(name);
  if (content === undefined || !isText || content.length > limits.textPartBytes) return undefined;
  const read = (await decodings(content, charset)).map((text) => readLines(procedure, fields, text));
  // In the wrong charset its labels are none.
  const [best] = read.toSorted((one, other) => other.answers.length - one.answers.length);
  return best !== undefined && isForm(best) ? best : undefined;
}

/** The table that we offer; or lines, as somebody writes them who has only the words. */
function formInDocx(procedure: string, fields: Fields, { rows, paragraphs }: DocxWords): ReadLines | undefined {
  const table = readRows(procedure, fields, rows.map(labelAndWords));
  if (isForm(table)) return table;
  const lines = readLines(procedure, fields, paragraphs.join('\n'));
  return isForm(lines) ? lines : undefined;
}

/** What else there is to know of a field stands below its label. */
const labelAndWords = ([label = [], ...cells]: DocxWords['rows'][number]): Row => [
  label.find((line) => line.trim() !== '') ?? '',
  cells.flat().join('\n'),
];

/** An annex can have a line that begins as ours do, `Title: …`; hardly any has two, or nothing else. */
function isForm({ answers, body, passedOver }: ReadLines): boolean {
  const labels = new Set(answers.map(({ place, row }) => `${place.path.join('.')} ${row ?? ''}`));
  return labels.size > 1 || (labels.size === 1 && body === '' && passedOver.length === 0);
}
