import * as z from 'zod/mini';
import { Hash, StoredTranslation, TextVersion } from './schemas/stored.ts';

/** A text as an event entered it: a version, its translations, or a language version attached later. */
export type EnteredText = TextVersion & { readonly at: string };

const HashedTranslation = z.strictObject({ ...StoredTranslation.shape, hash: Hash });
const EnteringData = z.object({ text: TextVersion, translations: z.optional(z.array(HashedTranslation)) });
const AttachingData = z.object({ version: z.int(), translation: StoredTranslation, hash: Hash });

/** The texts that an event of any procedure entered, by the shape of its data. */
export function textsOf({ at, data }: { readonly at: string; readonly data: object }): EnteredText[] {
  const entering = 'text' in data ? EnteringData.safeParse(data).data : undefined;
  if (entering !== undefined) {
    const { text, translations = [] } = entering;
    const attached = translations.map((translation) => ({ ...translation, version: text.version }));
    return [text, ...attached].map((version) => ({ ...version, at }));
  }
  const attaching = 'translation' in data ? AttachingData.safeParse(data).data : undefined;
  if (attaching === undefined) return [];
  const { version, translation, hash } = attaching;
  return [{ ...translation, version, hash, at }];
}

type Entering = { readonly at: string; readonly data: object };

/** A version in `language`; undefined where no event has entered it. */
export const versionIn = (history: readonly Entering[], version: number, language: string): EnteredText | undefined =>
  history.flatMap(textsOf).findLast((text) => text.version === version && text.language === language);

/** What the newest version in `language` says; nothing where there is none. */
export function newestText(history: readonly Entering[], language: string): string {
  const inLanguage = history.flatMap(textsOf).filter((text) => text.language === language);
  return inLanguage.at(-1)?.text ?? '';
}
