import * as z from 'zod/mini';
import { Language } from '#schemas/language.ts';
import { writtenLine, writtenText } from '#schemas/text/written.ts';

/** Longest text of one language version, in characters. */
export const maxTextLength = 50_000;

export const Title = writtenLine({ minimum: 3, maximum: 200 });
export const Text = writtenText({ minimum: 1, maximum: maxTextLength });
export const Reason = writtenText({ minimum: 1, maximum: 5_000 });

export const Translation = z.strictObject({ language: Language, title: Title, text: Text });
export type Translation = z.infer<typeof Translation>;
