import { zipOf } from './sample-files.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${text.split('\n').map(paragraph).join('')}</w:tc>`;

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with this body, as small as one can be. */
export const docxOf = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    'word/document.xml': body.startsWith('<?xml')
      ? body
      : `<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** A form that somebody has filled in: a table of labels and answers. */
export const filledDocx = (answers: Readonly<Record<string, string>>): Buffer =>
  docxOf(
    `<w:tbl>${Object.entries(answers)
      .map(([label, words]) => `<w:tr>${cell(label)}${cell(words)}</w:tr>`)
      .join('')}</w:tbl>`,
  );
