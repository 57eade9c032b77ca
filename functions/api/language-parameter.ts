import { Language } from '#schemas/language.ts';

/** The language of a feed, which else is that of whoever asks. */
export const language = {
  description: 'In which language; without it, the one that the request asks for',
  enum: Language.options,
};
