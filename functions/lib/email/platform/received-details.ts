import { interfaceLanguage } from '#schemas/language.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { say as sayOnPages } from '#words/say.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { FactRow } from '../fact-rows.ts';
import type { NoticeKey } from './notice-key.ts';

/** The most attachments that a mail names; the page names all. */
const most = 20;

/** Who wrote a mail from outside, what proves it, what hangs on it, and what was cut: in lines for whoever answers it. */
export function receivedDetails(mail: ReceivedMail, language: string): FactRow[] {
  const spoken = interfaceLanguage(language);
  const say = (key: NoticeKey) => sayInMail(spoken, `notices.${key}`);
  const { spf, dkim, dmarc } = mail.verdicts;
  const attached = mail.attachments
    .slice(0, most)
    .map(({ name, mediaType, bytes }) => `${name || mediaType} (${bytes})`);
  const rows: readonly (readonly [name: NoticeKey, lines: readonly string[]])[] = [
    ['details.from', mail.from],
    ['details.reply-to', mail.replyTo],
    ['details.envelope', [mail.envelope.from || '<>']],
    [
      'details.proof',
      [`SPF ${spf}, DKIM ${dkim}, DMARC ${dmarc}`, ...(dmarc === 'pass' ? [] : [say('details.unproven')])],
    ],
    ['details.held', mail.because === undefined ? [] : [sayOnPages(spoken, `received.held-for.${mail.because}`)]],
    ['details.attachments', attached],
    ['details.cuts', mail.cuts.map((cut) => say(`cut.${cut}`))],
  ];
  return rows
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => ({ name, label: say(name), lines: lines.map(shownLine) }));
}
