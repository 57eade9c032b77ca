import type { InterfaceLanguage } from '#schemas/language.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { MailLinks } from './personal.ts';

/** The text of a mail as it may be kept: where it carries what acts are done with, a mark says what stood there. */
export function withoutSecrets(text: string, { taskUrl, code, acts }: MailLinks, language: InterfaceLanguage): string {
  const cut = (left: string, secret: string | RegExp | undefined, mark: string): string =>
    secret === undefined ? left : left.replaceAll(secret, () => mark);
  const withoutLink = cut(text, taskUrl, sayInMail(language, 'frame.kept.link'));
  const withoutAddress = cut(withoutLink, acts?.to, sayInMail(language, 'frame.kept.address'));
  return cut(withoutAddress, code && digitsAlone(code), sayInMail(language, 'frame.kept.code'));
}

/** A code has six digits, as many a part of a hash has. */
const digitsAlone = (code: string): RegExp => new RegExp(`(?<!\\w)${code}(?!\\w)`, 'g');
