import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { labelled } from '#words/labelled.ts';
import type { Content, Part } from './content.ts';
import type { FactRow } from './fact-rows.ts';
import { isolate } from './isolate.ts';
import type { Personal } from './personal.ts';

/** Longer values stand on lines of their own; so do hashes, which are copied and must carry no invisible marks. */
const inlineLength = 60;

/** The plain text of a mail, complete in itself. */
export function toText(content: Content, personal: Personal, language: InterfaceLanguage): string {
  const { links } = personal;
  const end = [above(personal.casePage, [links.caseUrl], language), personal.help, personal.footer];
  const paragraphs = [
    content.heading,
    personal.greeting,
    ...content.parts.map((part) => paragraphOf(part, personal, language)),
    `-- \n${end.filter((line) => line !== '').join('\n')}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

function paragraphOf(part: Part, personal: Personal, language: InterfaceLanguage): string {
  if (part.kind === 'facts') return part.rows.map((row) => rowOf(row, language)).join('\n');
  if (part.kind === 'section') return `${part.text}\n${'='.repeat(part.text.length)}`;
  // Set in, so that no line of theirs reads as one of ours.
  if (part.kind === 'quote') return part.paragraphs.map(setIn).join('\n\n');
  if (part.kind === 'written') return setIn([part.title, '', ...part.text.split('\n')]);
  if (part.kind === 'entry') return [part.title, ...[...part.lines, part.url].map((line) => `    ${line}`)].join('\n');
  if (part.kind !== 'button') return part.text;
  const { links, code, howToAct, byMail } = personal;
  if (links.taskUrl === undefined) return '';
  const asked = [above(part.text, [links.taskUrl], language), code, ...howToAct, byMail?.plain.join('\n') ?? ''];
  return asked.filter((line) => line !== '').join('\n\n');
}

const setIn = (lines: readonly string[]): string =>
  lines.map((line) => (line.trim() === '' ? '' : `    ${line}`)).join('\n');

function rowOf({ name, label, lines }: FactRow, language: InterfaceLanguage): string {
  const [only = ''] = lines;
  const inline = lines.length === 1 && only.length <= inlineLength && !name.endsWith('Hash');
  return inline
    ? labelled(language, label, isolate(only, directionOf(language)))
    : above(
        label,
        lines.map((line) => `    ${line}`),
        language,
      );
}

/** A label on a line of its own, above what it stands for. */
const above = (label: string, lines: readonly string[], language: InterfaceLanguage): string =>
  [labelled(language, label).trimEnd(), ...lines].join('\n');
