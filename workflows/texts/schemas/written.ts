import type * as z from 'zod/mini';
import { group } from '#schemas/form/group.ts';
import { language } from '#schemas/form/language.ts';
import { line } from '#schemas/form/line.ts';
import { text } from '#schemas/form/text.ts';

/** Longest text of one language version, in characters. */
export const maxTextLength = 50_000;

export const title = () => line({ minimum: 3, maximum: 200 });
export const wording = ({ lines }: { readonly lines: number }) => text({ minimum: 1, maximum: maxTextLength, lines });
export const reason = ({ lines = 4 } = {}) => text({ minimum: 1, maximum: 5_000, lines });

/** The same text in another language. */
export const translation = { language: language(), title: title(), text: wording({ lines: 8 }) };
export const Translation = group(translation).schema;
export type Translation = z.infer<typeof Translation>;
