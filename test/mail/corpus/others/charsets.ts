import type { CorpusMail } from '../corpus-mail.ts';
import { encoded } from '../encoded.ts';
import { languages } from '../people/languages.ts';

const charsets = [
  ['windows-1256', 'ar', 'نوافق على النص.'],
  ['koi8-r', 'ru', 'Мы согласны с текстом.'],
  ['windows-1251', 'ru', 'Мы согласны с текстом.'],
  ['gb18030', 'zh', '我们同意该案文。'],
  ['iso-2022-jp', 'ja', '本文に同意します。'],
] as const;

/** Words in charsets that people's programs still write, in bytes and in base64, with a quote below in the same. */
export const oddCharsets: readonly CorpusMail[] = charsets.flatMap(([charset, language, own]) => {
  const wrote = languages[language]?.wroteShort ?? '2026/03/02 9:10、Ana <ana@mission.example>のメール:';
  const body = encoded(`${own}\r\n\r\n${wrote}\r\n> ${own}\r\n`, charset);
  const subject = `=?${charset}?B?${encoded(own, charset).toString('base64')}?=`;
  const head = (transfer: string) =>
    Buffer.from(
      `From: bo@mission.example\r\nSubject: ${subject}\r\nIn-Reply-To: <1@x.example>\r\nContent-Type: text/plain; charset="${charset}"\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n`,
    );
  return [
    { name: `${charset} in bytes`, raw: Buffer.concat([head('8bit'), body]) },
    { name: `${charset} in base64`, raw: Buffer.concat([head('base64'), Buffer.from(body.toString('base64'))]) },
  ].map((mail) => ({ ...mail, from: 'bo@mission.example', filter: 'person' as const, own }));
});
