import * as z from 'zod/mini';
import { type InterfaceLanguage, Language } from '../language.ts';

/** What a text is called in its other language versions. */
export const Titles = z.partialRecord(Language, z.string());
export type Titles = z.infer<typeof Titles>;

/** What its readers of a language call it: what it says in their language, else as it was written. */
export const titleIn = (
  language: InterfaceLanguage,
  { title, titles }: { readonly title: string; readonly titles?: Titles | undefined },
): string => titles?.[language] ?? title;
