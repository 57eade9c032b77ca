import languages from '#schemas/languages.json' with { type: 'json' };

export type MailboxLanguage = keyof typeof languages;

export const mailboxLanguages = Object.keys(languages) as MailboxLanguage[];

/** What a language is called in itself, and which way it is written. */
export const aboutLanguage = (language: MailboxLanguage) => languages[language];

/** `?lang` counts first, then the browser's wishes in their order, then English. */
export function chooseLanguage(asked: string | null, acceptLanguage: string | undefined): MailboxLanguage {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
  const wished = [asked ?? '', ...wishes].map((tag) => tag.toLowerCase().split('-')[0]);
  return wished.flatMap((tag) => mailboxLanguages.find((language) => language === tag) ?? [])[0] ?? 'en';
}
