import { html, raw } from 'hono/html';
import type { Part } from './content.ts';
import type { FactRow } from './fact-rows.ts';
import { style } from './mail-style.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';
import type { Personal } from './personal.ts';

/** Where the lines of a table's cells begin: some programs know the attribute and not the word `start`. */
export type Side = 'left' | 'right';

/** One part of a mail as html. Every value is escaped by `html`. */
export function htmlOf(part: Part, personal: Personal, side: Side) {
  switch (part.kind) {
    case 'facts':
      return html`<table width="100%" cellpadding="0" cellspacing="0" style="${style.table}">${part.rows.map((row) => rowOf(row, side))}</table>`;
    case 'button':
      return actionOf(part.text, personal);
    case 'section':
      return html`<h2 style="${style.section}">${part.text}</h2>`;
    case 'entry':
      return html`<p style="${style.paragraph};word-break:break-word"><a href="${part.url}" style="${style.link};font-weight:bold">${part.title}</a>${part.lines.map((line) => html`<br>${lineOf(line)}`)}</p>`;
    case 'quote':
      return html`<div class="m-pale" style="${style.quote}">${part.paragraphs.map(quoted)}</div>`;
    case 'written':
      return html`<div class="m-pale" style="${style.quote}"><p dir="auto" style="${style.words}"><strong>${part.title}</strong></p>${numberedParagraphs(part.paragraphs, personal.links.caseUrl)}</div>`;
    case 'note':
      return html`<p class="m-pale" style="${style.note}">${part.text}</p>`;
    case 'heading':
      return html`<p style="${style.code}">${part.text}</p>`;
    default:
      return html`<p style="${style.paragraph}">${part.text}</p>`;
  }
}

/** A link that looks like a button: a table around it, since one program gives a link no padding. */
export const buttonOf = (url: string, label: string, looks: 'main' | 'quiet') =>
  looks === 'main'
    ? html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 12px"><tr><td class="m-button" style="${style.buttonCell}"><a href="${url}" style="${style.button}">${label}</a></td></tr></table>`
    : html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 4px"><tr><td style="${style.quietCell}"><a href="${url}" style="${style.quiet}">${label}</a></td></tr></table>`;

/** Blanks at the beginning of a line stay: lists and quotations of a plain text are drawn with them. */
const quoted = (lines: readonly string[]) =>
  html`<p dir="auto" style="${style.words}">${onLines(lines, (line) => line)}</p>`;

const onLines = <T>(lines: readonly string[], shown: (line: string) => T) =>
  lines.map((line, index) => html`${index === 0 ? '' : raw('<br>')}${shown(line)}`);

const rowOf = ({ label, lines }: FactRow, side: Side) =>
  html`<tr><th scope="row" align="${side}" class="m-soft" style="${style.label}">${label}</th><td style="${style.gap}">&nbsp;</td><td align="${side}" style="${style.value}">${onLines(lines, lineOf)}</td></tr>`;

/**
 * What somebody wrote runs as its first letter does. A list of ours runs as the mail does: its items are isolated, but
 * a browser's automatic direction looks into isolates (HTML, "auto directionality") and would turn the whole list.
 */
const lineOf = (line: string) => (line.includes('\u2068') ? line : html`<bdi>${line}</bdi>`);

function actionOf(label: string, { links, code, howToAct, byMail }: Personal) {
  if (links.taskUrl === undefined) return '';
  return html`${buttonOf(links.taskUrl, label, 'main')}
<p class="m-soft" style="${style.small}"><bdi>${links.taskUrl}</bdi></p>
${code === '' ? '' : html`<p style="${style.code}">${code}</p>`}
${howToAct.map((line) => html`<p class="m-soft" style="${style.small}">${line}</p>`)}
${byMail === undefined ? '' : html`<p class="m-soft" style="${style.small}">${byMail.intro}</p><p style="${style.small}">${byMail.links.map(({ label: choice, url }, at) => html`${at === 0 ? '' : ' · '}<a href="${url}" style="${style.link}">${choice}</a>`)}</p>`}`;
}
