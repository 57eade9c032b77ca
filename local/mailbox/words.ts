import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

export type Words = typeof en;
export type MailboxLanguage = 'en' | 'ar';

const catalogue: Readonly<Record<MailboxLanguage, Words>> = { en, ar };

export const wordsOf = (language: MailboxLanguage): Words => catalogue[language];

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
  for (const tag of [asked ?? '', ...wishes]) {
    const [language] = tag.toLowerCase().split('-');
    if (language === 'en' || language === 'ar') return language;
  }
  return 'en';
}
