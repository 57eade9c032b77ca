import { Language } from '../language.ts';

/** One of the official languages. */
export const language = () => ({ kind: 'language', schema: Language }) as const;
