import type { ExampleMail } from './examples.ts';
import { type Html, html } from './html.ts';
import { aboutLanguage, type MailboxLanguage, mailboxLanguages } from './languages.ts';
import { cell, layout } from './mailbox-page.ts';
import { wordsOf } from './words.ts';

/** Which example, in which language; the page itself may be in another. */
type Place = Pick<ExampleMail, 'of' | 'mail'> & { readonly number: number; readonly spoken: MailboxLanguage };

const addressOf = (language: MailboxLanguage, { spoken, of, mail, number }: Place, part = ''): string =>
  `/mailbox/examples${part}?${new URLSearchParams({ lang: language, in: spoken, of, mail, number: String(number) })}`;

/** Every mail with its examples, under whose it is. */
export function exampleListPage(language: MailboxLanguage, spoken: MailboxLanguage, all: readonly ExampleMail[]): Html {
  const words = wordsOf(language);
  const owners = [...new Set(all.map(({ of }) => of))];
  return layout(
    language,
    words.examples,
    html`<p><a href="/mailbox?lang=${language}">${words.back}</a></p>
<h1>${words.examples}</h1>
<p>${words.examplesIntro}</p>
${inLanguages(language, spoken, (each) => `/mailbox/examples?lang=${language}&in=${each}`)}
${owners.map((owner) => ownerTable(language, spoken, owner, all))}`,
    { in: spoken },
  );
}

function ownerTable(
  language: MailboxLanguage,
  spoken: MailboxLanguage,
  owner: string,
  all: readonly ExampleMail[],
): Html {
  const words = wordsOf(language);
  const own = all.filter(({ of }) => of === owner).sort((one, other) => (one.mail < other.mail ? -1 : 1));
  const rows = own.map(({ of, mail, example, sent }, index) => {
    const number = own.slice(0, index + 1).filter((each) => each.mail === mail).length;
    const address = addressOf(language, { spoken, of, mail, number });
    return html`<tr>${cell(words.mail, html`<bdi>${mail}</bdi>`)}${cell(words.subject, html`<a href="${address}" lang="${spoken}"><bdi>${sent.subject}</bdi></a>`)}${cell(words.example, html`<bdi>${example}</bdi>`)}</tr>
`;
  });
  return html`<h2 id="of-${owner}"><bdi>${owner}</bdi></h2>
<section class="scroll stacked" aria-labelledby="of-${owner}" tabindex="0"><table aria-labelledby="of-${owner}"><thead><tr><th scope="col">${words.mail}</th><th scope="col">${words.subject}</th><th scope="col">${words.example}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

interface Shown {
  readonly spoken: MailboxLanguage;
  /** All examples of that mail, of which this is one. */
  readonly same: readonly ExampleMail[];
  readonly number: number;
  readonly example: ExampleMail;
}

/** One example: what stands at its head, how it looks on two screens, and its plain part. */
export function examplePage(language: MailboxLanguage, { spoken, same, number, example }: Shown): Html {
  const words = wordsOf(language);
  const { of, mail, from, sent } = example;
  const place = { spoken, of, mail, number };
  const frame = (title: string, width: string): Html => html`<h2>${title}</h2>
<iframe class="${width}" src="${addressOf(language, place, '/html')}" title="${title}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return layout(
    language,
    sent.subject,
    html`<p><a href="/mailbox/examples?lang=${language}&in=${spoken}">${words.examples}</a></p>
<h1 lang="${spoken}"><bdi>${sent.subject}</bdi></h1>
${inLanguages(language, spoken, (each) => addressOf(language, { ...place, spoken: each }))}
<ol>${same.map(
      (each, index) =>
        html`<li>${index + 1 === number ? html`<b><bdi>${each.example}</bdi></b>` : html`<a href="${addressOf(language, { ...place, number: index + 1 })}"><bdi>${each.example}</bdi></a>`}</li>`,
    )}</ol>
<dl class="facts">
<dt>${words.mail}</dt><dd><bdi>${of}: ${mail}</bdi></dd>
<dt>${words.from}</dt><dd><bdi>${from}</bdi></dd>
<dt>${words.to}</dt><dd><bdi>${sent.to}</bdi></dd>
<dt>${words.replyTo}</dt><dd><bdi>${sent.replyTo ?? '–'}</bdi></dd>
${sent.attachments.length === 0 ? '' : html`<dt>${words.attachments}</dt><dd><bdi>${sent.attachments.map(({ name }) => name).join(', ')}</bdi></dd>`}
</dl>
<details><summary>${words.headers}</summary><dl dir="ltr">${Object.entries(sent.headers).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></details>
${frame(words.wide, 'wide')}
${frame(words.narrow, 'narrow')}
<h2>${words.text}</h2>
<pre dir="auto" lang="${spoken}" tabindex="0">${sent.text}</pre>`,
    { in: spoken, of, mail, number: String(number) },
  );
}

export const noExamplesPage = (language: MailboxLanguage, { message }: Error): Html =>
  layout(
    language,
    wordsOf(language).noExamples,
    html`<h1>${wordsOf(language).noExamples}</h1>
<pre dir="ltr" tabindex="0">${message}</pre>`,
  );

/** The languages that the mail can be read in; that of the page is chosen above. */
const inLanguages = (
  language: MailboxLanguage,
  spoken: MailboxLanguage,
  addressIn: (language: MailboxLanguage) => string,
): Html =>
  html`<p>${wordsOf(language).html}: ${mailboxLanguages.map(
    (each) =>
      html`<a href="${addressIn(each)}" lang="${each}" hreflang="${each}"${each === spoken ? html` aria-current="true"` : ''}>${aboutLanguage(each).name}</a> `,
  )}</p>`;
