import { html, raw } from 'hono/html';
import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { Content, Part } from './content.ts';
import type { FactRow } from './fact-rows.ts';
import type { Personal } from './personal.ts';

/** Mail programs drop style sheets and scripts; these few inline rules are what all of them keep. */
const font = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a';
const small = 'font-size:14px;color:#444';
const button =
  'display:inline-block;padding:12px 20px;background:#00539b;color:#fff;text-decoration:none;border-radius:4px;font-weight:bold';

/** The html of a mail. Every value is escaped by `html`; direction is on the wrapper too, since some drop `<html>`. */
export function toHtml(content: Content, personal: Personal, language: InterfaceLanguage): string {
  const direction = directionOf(language);
  const { links } = personal;
  return String(html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${content.subject}</title></head>
<body style="margin:0">
<div lang="${language}" dir="${direction}" style="${font};max-width:640px;margin:0 auto;padding:16px;text-align:start">
<h1 style="font-size:22px;line-height:1.3">${content.heading}</h1>
<p>${personal.greeting}</p>
${content.parts.map((part) => partOf(part, personal))}
<hr style="border:0;border-top:1px solid #ccc">
<p style="${small}"><a href="${links.caseUrl}">${personal.casePage}</a></p>
${personal.help === '' ? '' : html`<p style="${small}">${personal.help}</p>`}
<p style="${small}">${personal.footer}</p>
</div>
</body>
</html>
`);
}

function partOf(part: Part, personal: Personal) {
  switch (part.kind) {
    case 'facts':
      return html`<table role="presentation" style="border-collapse:collapse;margin:16px 0">${part.rows.map(rowOf)}</table>`;
    case 'button':
      return actionOf(part.text, personal);
    case 'section':
      return html`<h2 style="font-size:18px;line-height:1.3;margin:24px 0 8px">${part.text}</h2>`;
    case 'entry':
      return html`<p style="margin:0 0 16px;word-break:break-word"><a href="${part.url}">${part.title}</a>${part.lines.map((line) => html`<br>${lineOf(line)}`)}</p>`;
    case 'quote':
      return html`<div style="margin:16px 0;border-inline-start:4px solid #ccc;padding-inline-start:12px">${part.paragraphs.map(quoted)}</div>`;
    case 'note':
      return html`<p style="padding:8px 12px;background:#f2f2f2">${part.text}</p>`;
    default:
      return html`<p>${part.text}</p>`;
  }
}

/** Blanks at the beginning of a line stay: lists and quotations of a plain text are drawn with them. */
const quoted = (lines: readonly string[]) =>
  html`<p dir="auto" style="word-break:break-word;white-space:pre-wrap">${onLines(lines, (line) => line)}</p>`;

const onLines = <T>(lines: readonly string[], shown: (line: string) => T) =>
  lines.map((line, index) => html`${index === 0 ? '' : raw('<br>')}${shown(line)}`);

function rowOf({ label, lines }: FactRow) {
  const cell = 'padding:4px 0;vertical-align:top;text-align:start';
  const value = onLines(lines, lineOf);
  return html`<tr><th scope="row" style="${cell};padding-inline-end:16px;font-weight:bold">${label}</th><td style="${cell};word-break:break-word;white-space:pre-wrap">${value}</td></tr>`;
}

/**
 * What somebody wrote runs as its first letter does. A list of ours runs as the mail does: its items are isolated, but
 * a browser's automatic direction looks into isolates (HTML, "auto directionality") and would turn the whole list.
 */
const lineOf = (line: string) => (line.includes('\u2068') ? line : html`<bdi>${line}</bdi>`);

function actionOf(label: string, { links, code, howToAct }: Personal) {
  if (links.taskUrl === undefined) return '';
  return html`<p><a href="${links.taskUrl}" style="${button}">${label}</a></p>
<p style="${small}"><bdi>${links.taskUrl}</bdi></p>
${code === '' ? '' : html`<p style="font-size:20px"><strong>${code}</strong></p>`}
${howToAct.map((line) => html`<p style="${small}">${line}</p>`)}`;
}
