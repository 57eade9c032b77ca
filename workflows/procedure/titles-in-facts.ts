import type { Language } from '#schemas/language.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { Titles } from '#schemas/text/titles.ts';

const prefix = 'title.';

/** What a case is called in its language versions, beside the fact `title`: who reads which is not known before a mail is written. */
export const titleFacts = (titles: Titles = {}): MailFacts =>
  Object.fromEntries(Object.entries(titles).map(([language, title]) => [`${prefix}${language}`, title]));

/** The facts with the title that the text has in the language, where it is there in it. */
export function titledIn(language: Language, facts: MailFacts): MailFacts {
  const title = facts[`${prefix}${language}`];
  return title === undefined ? facts : { ...facts, title };
}

/** What some people alone are told in the place of what everybody is: who is not to know the title knows it in no language. */
export function toldInstead(common: MailFacts, own: MailFacts): MailFacts {
  if (own['title'] === undefined) return { ...common, ...own };
  return { ...Object.fromEntries(Object.entries(common).filter(([name]) => !name.startsWith(prefix))), ...own };
}
