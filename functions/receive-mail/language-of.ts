import { type InterfaceLanguage, Language } from '#schemas/language.ts';
import { headerOf, type ParsedMail } from './parsed-mail.ts';

/** Scripts that one language of ours alone is written in. */
const byScript: readonly (readonly [RegExp, InterfaceLanguage])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Han}/gu, 'zh'],
];
const letters = /\p{Letter}/gu;
/** As much of a mail as shows which script it is in. */
const mostCharacters = 2_000;

/** The language of a mail as far as its header or its script says it (RFC 3282); undefined for one that many languages are written in. */
export function languageOf(mail: Pick<ParsedMail, 'headers' | 'subject' | 'text'>): InterfaceLanguage | undefined {
  const text = `${mail.subject} ${mail.text}`.slice(0, mostCharacters);
  const all = text.match(letters)?.length ?? 0;
  const written = byScript.find(([script]) => (text.match(script)?.length ?? 0) * 2 > all);
  if (written !== undefined) return written[1];
  const [named = ''] =
    headerOf(mail, 'content-language')
      ?.trim()
      .toLowerCase()
      .split(/[-,\s]/) ?? [];
  return Language.safeParse(named).data;
}
