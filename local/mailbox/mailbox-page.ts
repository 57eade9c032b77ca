import type { OutgoingMail } from '../ses/outgoing-mail.ts';
import type { ReceivedMail } from '../smtp/received-mail.ts';
import { type Html, html } from './html.ts';
import { aboutLanguage, type MailboxLanguage, mailboxLanguages } from './languages.ts';
import { type Words, wordsOf } from './words.ts';

export interface MailList {
  readonly sent: readonly OutgoingMail[];
  readonly received: readonly Omit<ReceivedMail, 'raw'>[];
  /** The most that either list shows. */
  readonly limit: number;
  readonly to: string;
  readonly caseId: string;
}

/** The list of mails. */
export function listPage(language: MailboxLanguage, { sent, received, limit, to, caseId }: MailList): Html {
  const words = wordsOf(language);
  const shown = (count: number): Html | string =>
    count < limit ? '' : html`<p>${words.newest.replace('{count}', String(limit))}</p>`;
  return layout(
    language,
    words.title,
    html`<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
<p><a href="/mailbox/examples?lang=${language}">${words.examples}</a></p>
<form method="get" action="/mailbox" class="row">
<input type="hidden" name="lang" value="${language}">
<label class="field">${words.address} <input name="to" value="${to}" dir="ltr"></label>
<label class="field">${words.case} <input name="caseId" value="${caseId}" dir="ltr"></label>
<div class="field"><button class="button quiet">${words.filter}</button></div>
</form>
<h2 id="sent">${words.sent}</h2>
${sent.length === 0 ? html`<p>${words.none}</p>` : sentTable(language, words, sent)}
${shown(sent.length)}
<h2 id="received">${words.received}</h2>
${received.length === 0 ? html`<p>${words.none}</p>` : receivedTable(words, received)}
${shown(received.length)}`,
    { to, caseId },
  );
}

/** A value that stands beside what its column is called where the page is narrow (web/style/pieces.css). */
export const cell = (column: string, value: Html | string): Html =>
  html`<td data-label="${column}"><div>${value}</div></td>`;

const sentTable = (language: MailboxLanguage, words: Words, mails: readonly OutgoingMail[]): Html =>
  html`<section class="scroll stacked" aria-labelledby="sent" tabindex="0"><table aria-labelledby="sent"><thead><tr><th scope="col">${words.at}</th><th scope="col">${words.to}</th><th scope="col">${words.subject}</th></tr></thead>
<tbody>${mails.map(
    ({ id, at, to, subject }) =>
      html`<tr>${cell(words.at, instant(at))}${cell(words.to, html`<bdi>${to.join(', ')}</bdi>`)}${cell(words.subject, html`<a href="/mailbox/${id}?lang=${language}"><bdi>${subject}</bdi></a>`)}</tr>
`,
  )}</tbody></table></section>`;

const receivedTable = (words: Words, mails: readonly Omit<ReceivedMail, 'raw'>[]): Html =>
  html`<section class="scroll stacked" aria-labelledby="received" tabindex="0"><table aria-labelledby="received"><thead><tr><th scope="col">${words.at}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${words.subject}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${mails.map(
    ({ at, envelope, subject, state }) =>
      html`<tr>${cell(words.at, instant(at))}${cell(words.from, html`<bdi>${envelope.from}</bdi>`)}${cell(words.to, html`<bdi>${envelope.to.join(', ')}</bdi>`)}${cell(words.subject, html`<bdi>${subject}</bdi>`)}${cell(words.state, words[state])}</tr>
`,
  )}</tbody></table></section>`;

/** One mail that was sent. Its own HTML stays in a frame that can neither run scripts nor reach this page. */
export function mailPage(language: MailboxLanguage, mail: OutgoingMail): Html {
  const words = wordsOf(language);
  const headers = Object.entries(mail.headers);
  return layout(
    language,
    mail.subject,
    html`<p><a href="/mailbox?lang=${language}">${words.back}</a></p>
<h1><bdi>${mail.subject}</bdi></h1>
<dl class="facts">
<dt>${words.at}</dt><dd>${instant(mail.at)}</dd>
<dt>${words.from}</dt><dd><bdi>${mail.from}</bdi></dd>
<dt>${words.to}</dt><dd><bdi>${mail.to.join(', ')}</bdi></dd>
</dl>
${
  mail.html === ''
    ? ''
    : html`<h2>${words.html}</h2>
<iframe src="/mailbox/${mail.id}/html" title="${words.html}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}
<h2>${words.text}</h2>
<pre dir="auto" tabindex="0">${mail.text}</pre>
${
  mail.attachments.length === 0
    ? ''
    : html`<h2>${words.attachments}</h2>
<ul>${mail.attachments.map(({ filename }, index) => html`<li><a href="/mailbox/${mail.id}/attachments/${index}"><bdi>${filename}</bdi></a></li>`)}</ul>`
}
<details><summary>${words.headers}</summary><dl dir="ltr">${headers.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></details>`,
  );
}

export const missingPage = (language: MailboxLanguage): Html =>
  layout(
    language,
    wordsOf(language).missing,
    html`<h1>${wordsOf(language).missing}</h1><p><a href="/mailbox?lang=${language}">${wordsOf(language).back}</a></p>`,
  );

const instant = (at: string): Html =>
  html`<time datetime="${at}" dir="ltr">${at.slice(0, 19).replace('T', ' ')}</time>`;

/** Each language is named in itself, so that its readers find it. What is shown stays the same. */
function linkTo(language: MailboxLanguage, isShown: boolean, shown: Shown): Html {
  const asked = Object.entries<string>({ lang: language, ...shown }).filter(([, value]) => value !== '');
  const href = `?${new URLSearchParams(asked)}`;
  return isShown
    ? html`<a href="${href}" lang="${language}" aria-current="true">${aboutLanguage(language).name}</a> `
    : html`<a href="${href}" lang="${language}" hreflang="${language}">${aboutLanguage(language).name}</a> `;
}

/** What of its address says what a page shows: to which mails the list is narrowed, which example. */
type Shown = Readonly<Record<string, string>>;

export function layout(language: MailboxLanguage, title: string, content: Html, shown: Shown = {}): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${aboutLanguage(language).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/assets/newest/styles.css">
<link rel="stylesheet" href="/mailbox/style.css">
<link rel="icon" type="image/svg+xml" href="/assets/newest/icon.svg">
</head>
<body>
<header class="top"><div class="wrap"><a class="brand" href="/"><bdi>${wordsOf(language).home}</bdi></a>
<nav class="tools" aria-label="${wordsOf(language).language}">${mailboxLanguages.map((each) => linkTo(each, each === language, shown))}</nav></div></header>
<main class="wrap">${content}</main>
</body>
</html>
`;
}
