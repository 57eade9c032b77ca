import type en from './en.json';
import { type MailboxLanguage, mailboxLanguages } from './languages.ts';

export type Words = Readonly<Record<keyof typeof en, string>>;

const catalogues = new Map(
  await Promise.all(
    mailboxLanguages.map(async (language) => {
      const { default: words }: { default: Words } = await import(`./${language}.json`, { with: { type: 'json' } });
      return [language, words] as const;
    }),
  ),
);

/** @throws Error for a language without a catalogue, which the check of types finds beforehand. */
export function wordsOf(language: MailboxLanguage): Words {
  const words = catalogues.get(language);
  if (words === undefined) throw new Error(`The mailbox says nothing in '${language}'`);
  return words;
}
