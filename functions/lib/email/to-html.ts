import { html } from 'hono/html';
import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { Content } from './content.ts';
import { buttonOf, htmlOf } from './html-parts.ts';
import { sheet, style } from './mail-style.ts';
import type { Masthead } from './masthead.ts';
import type { Personal } from './personal.ts';

/** As much of the first sentence as a list of mails shows beside the subject. */
const preheaderLength = 140;

/**
 * The html of a mail, laid out in tables, as programs that render mail with a word processor need it. Nothing is fetched from anywhere. Every value is
 * escaped by `html`; direction is on the wrapper too, since some drop `<html>`.
 */
export function toHtml(content: Content, personal: Personal, language: InterfaceLanguage): string {
  const direction = directionOf(language);
  const side = direction === 'rtl' ? 'right' : 'left';
  const { links } = personal;
  const isAsked = links.taskUrl !== undefined;
  return String(html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${content.subject}</title>
${sheet}</head>
<body class="m-page" style="${style.page}">
<div style="${style.preheader}">${preheaderOf(content)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="m-page m-around" align="center" style="padding:24px 12px">
<div lang="${language}" dir="${direction}">
<table role="presentation" class="m-card" width="600" cellpadding="0" cellspacing="0" style="${style.card}">
<tr><td class="m-in m-soft" align="${side}" style="${style.head}">${mastheadOf(content.masthead)}</td></tr>
<tr><td class="m-in" align="${side}" style="${style.cell}">
<h1 style="${style.title}">${content.heading}</h1>
<p style="${style.paragraph}">${personal.greeting}</p>
${content.parts.map((part) => htmlOf(part, personal, side))}
${isAsked ? '' : buttonOf(links.caseUrl, personal.casePage, 'quiet')}
</td></tr>
<tr><td class="m-in m-soft" align="${side}" style="${style.foot}">
${isAsked ? html`<p style="${style.small}"><a href="${links.caseUrl}" style="${style.link}">${personal.casePage}</a></p>` : ''}
${personal.help === '' ? '' : html`<p style="${style.small}">${personal.help}</p>`}
<p style="${style.small}">${personal.footer}</p>
</td></tr>
</table>
</div>
</td></tr></table>
</body>
</html>
`);
}

const mastheadOf = ({ name, owner, procedure }: Masthead) =>
  html`<strong style="${style.brand}">${name}</strong>${procedure === '' ? '' : html` · ${procedure}`}<br>${owner}`;

/** What the mail says first: never a code, which a screen that is locked would show. */
function preheaderOf({ parts }: Content): string {
  const first = parts.find(({ kind }) => kind === 'paragraph');
  const text = first !== undefined && 'text' in first ? first.text : '';
  if (text.length <= preheaderLength) return text;
  const kept = text.slice(0, preheaderLength).replace(/[\ud800-\udbff]$/, '');
  // An isolate that was cut would take in what follows it.
  return `${kept}${kept.lastIndexOf('\u2068') > kept.lastIndexOf('\u2069') ? '\u2069' : ''}…`;
}
