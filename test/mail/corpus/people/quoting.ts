import type { Spoken } from './languages.ts';

/** A body of a mail in plain text, in markup, or in both. */
export type Body = { readonly plain?: string; readonly markup?: string };
type Quoting = (spoken: Spoken) => Body;

const prefixed = (text: string): string => text.replaceAll(/^/gm, '> ');
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<div>${line}</div>`)
    .join('');
const headOf = ({ head }: Spoken, colon = ':'): string =>
  [
    `${head.from}${colon} Ana <ana@mission.example>`,
    `${head.sent}${colon} 2 March 2026 09:10`,
    `${head.to}${colon} tawafuq@example.org`,
    `${head.subject}${colon} Text`,
  ].join('\n');
const headMarkup = (spoken: Spoken): string =>
  headOf(spoken)
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `<b>${line.replace(':', ':</b>')}<br>`)
    .join('');

/** How programs put what is answered under the answer; each takes the words of one language. */
export const quoting = {
  prefixed: (spoken) => ({ plain: `${spoken.own}\n\n${spoken.wrote}\n${prefixed(spoken.asked)}\n` }),
  prefixedShort: (spoken) => ({ plain: `${spoken.own}\n\n${spoken.wroteShort}\n${prefixed(spoken.asked)}\n` }),
  below: (spoken) => ({
    plain: `${spoken.wroteShort}\n${prefixed(spoken.asked)}\n\n${spoken.own}\n\n-- \nBo\nMission\n`,
  }),
  bare: (spoken) => ({ plain: `${spoken.own}\n\n${spoken.wrote}\n\n${spoken.asked}\n` }),
  head: (spoken) => ({ plain: `${spoken.own}\n\n${headOf(spoken)}\n\n${spoken.asked}\n` }),
  ruledHead: (spoken) => ({
    plain: `${spoken.own}\n\n________________________________\n${headOf(spoken)}\n\n${spoken.asked}\n`,
  }),
  titled: (spoken) => ({
    plain: `${spoken.own}\n\n-------- ${spoken.original} --------\n${headOf(spoken)}\n\n${spoken.asked}\n`,
  }),
  titledWide: (spoken) => ({
    plain: `${spoken.own}\n\n------------------ ${spoken.original} ------------------\n${headOf(spoken, '：')}\n\n${spoken.asked}\n`,
  }),
  framed: (spoken) => ({
    plain: `${spoken.own}\n\n---- On Mon, 02 Mar 2026 09:10:00 +0000 Ana <ana@mission.example> wrote ----\n${spoken.asked}\n`,
  }),
  arrows: (spoken) => ({
    plain: `${spoken.own}\n\n>>> Ana Doe <ana@mission.example> 3/2/2026 9:10 AM >>>\n${spoken.asked}\n`,
  }),
  notes: (spoken) => ({
    plain: `${spoken.own}\n\n-----Ana Doe/Mission wrote: -----\n${headOf(spoken)}\n\n${spoken.asked}\n`,
  }),
  gmail: (spoken) => ({
    plain: `${spoken.own}\n\n${spoken.wrote}\n\n${prefixed(spoken.asked)}\n`,
    markup: `<div dir="auto">${lines(spoken.own)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${spoken.wrote.replaceAll('<', '&lt;')}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${lines(spoken.asked)}</blockquote></div>`,
  }),
  apple: (spoken) => ({
    plain: `${spoken.own}\n\n${spoken.phone}\n\n> ${spoken.wrote}\n> \n${prefixed(spoken.asked)}\n`,
    markup: `<body>${lines(spoken.own)}<br><div dir="ltr">${spoken.phone}</div><div dir="ltr"><br><blockquote type="cite">${spoken.wrote.replaceAll('<', '&lt;')}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${lines(spoken.asked)}</div></blockquote></body>`,
  }),
  outlookWeb: (spoken) => ({
    markup: `<html><body>${lines(spoken.own)}<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${headMarkup(spoken)}</div>${lines(spoken.asked)}</body></html>`,
  }),
  outlookDesk: (spoken) => ({
    plain: `${spoken.own}\n\n${headOf(spoken)}\n\n${spoken.asked}\n`,
    markup: `<html><body lang="EN-US"><div class="WordSection1">${spoken.own
      .split('\n')
      .map((line) => `<p class="MsoNormal">${line}<o:p></o:p></p>`)
      .join(
        '',
      )}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${headMarkup(spoken)}</p></div>${lines(spoken.asked)}</div></body></html>`,
  }),
  outlookMobile: (spoken) => ({
    markup: `<div dir="ltr">${lines(spoken.own)}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg">${headMarkup(spoken)}</div>${lines(spoken.asked)}`,
  }),
  container: (spoken) => ({
    markup: `<div>${lines(spoken.own)}</div><div class="yahoo_quoted"><div>${spoken.wrote.replaceAll('<', '&lt;')}</div>${lines(spoken.asked)}</div>`,
  }),
  proton: (spoken) => ({
    plain: `${spoken.own}\n\n${spoken.wrote}\n\n${prefixed(spoken.asked)}\n`,
    markup: `<div>${lines(spoken.own)}</div><div class="protonmail_quote">${spoken.wrote.replaceAll('<', '&lt;')}<br><blockquote class="protonmail_quote" type="cite">${lines(spoken.asked)}</blockquote></div>`,
  }),
  thunderbird: (spoken) => ({
    plain: `${spoken.own}\n\n${spoken.wroteShort}\n${prefixed(spoken.asked)}\n`,
    markup: `<p>${lines(spoken.own)}</p><div class="moz-cite-prefix">${spoken.wroteShort}<br></div><blockquote type="cite" cite="mid:1@mission.example">${lines(spoken.asked)}</blockquote>`,
  }),
  spark: (spoken) => ({
    markup: `<div name="messageBodySection">${lines(spoken.own)}</div><div name="messageReplySection">${spoken.wrote.replaceAll('<', '&lt;')}<blockquote type="cite">${lines(spoken.asked)}</blockquote></div>`,
  }),
  qq: (spoken) => ({
    markup: `<div>${lines(spoken.own)}</div><div><includetail><div style="font-size:12px">------------------&nbsp;${spoken.original}&nbsp;------------------</div><div>${headMarkup(spoken)}</div>${lines(spoken.asked)}</includetail></div>`,
  }),
  netease: (spoken) => ({
    plain: `${spoken.own}\n\n在 2026-03-02 09:10:11，"Ana" <ana@mission.example> 写道：\n${prefixed(spoken.asked)}\n`,
    markup: `<div>${lines(spoken.own)}</div><pre>在 2026-03-02 09:10:11，"Ana" &lt;ana@mission.example&gt; 写道：</pre><blockquote id="isReplyContent">${lines(spoken.asked)}</blockquote>`,
  }),
  mailRu: (spoken) => ({
    plain: `${spoken.own}\n\nПонедельник, 2 марта 2026, 9:10 +03:00 от Ana <ana@mission.example>:\n${prefixed(spoken.asked)}\n`,
  }),
  yandex: (spoken) => ({
    markup: `<div>${lines(spoken.own)}</div><div>02.03.2026, 09:10, "Ana" &lt;ana@mission.example&gt;:</div><blockquote><p>${lines(spoken.asked)}</p></blockquote>`,
  }),
  zimbra: (spoken) => ({
    plain: `${spoken.own}\n\n${headOf(spoken)}\n\n${spoken.asked}\n`,
    markup: `<div>${lines(spoken.own)}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${headMarkup(spoken)}</div><div data-marker="__QUOTED_TEXT__">${lines(spoken.asked)}</div>`,
  }),
} as const satisfies Record<string, Quoting>;
