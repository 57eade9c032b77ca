import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Message } from './catalogue.ts';
import { catalogueOf } from './catalogue-of.ts';

/** Folders of `workflows/` that hold what several procedures share: each of them may say a part's words. */
const parts = ['circulation', 'procedure'];

/** Where the settings stand that a procedure may have of its own: what is asked with each is said by the book. */
const bookOfSettings = 'books';

/** A procedure says its own words first, then those of its parts, then the platform's, which alone are left without a procedure. */
const ownersFor = (procedure: string | undefined): readonly string[] =>
  procedure === undefined ? ['platform'] : [procedure, ...parts, 'platform', bookOfSettings];

/** A message of pages and answers. */
export const findMessage = (language: InterfaceLanguage, key: string, procedure?: string): Message | undefined =>
  firstOf(ownersFor(procedure), language, key);

/** A message of mails: `<mail>.<key>`. */
export const findMailMessage = (language: InterfaceLanguage, key: string, procedure?: string): Message | undefined =>
  firstOf(
    ownersFor(procedure).map((owner) => `${owner}.emails`),
    language,
    key,
  );

function firstOf(catalogues: readonly string[], language: InterfaceLanguage, key: string): Message | undefined {
  // Hundreds of messages stand on a page: it ends with the first catalogue that has it, and reads no other.
  for (const name of catalogues) {
    const catalogue = catalogueOf(name, language);
    const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    // A message that is nothing but a number comes as one.
    if (message !== undefined) return (filling) => String(message(filling));
  }
  return undefined;
}
