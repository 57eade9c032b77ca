import type * as z from 'zod/mini';
import type { CaseState } from '#schemas/case-state.ts';
import type { Language } from '#schemas/language.ts';
import type { AskedAction } from '#schemas/text/asked-action.ts';
import { canonicalText } from '#schemas/text/canonical.ts';
import type { Titles } from '#schemas/text/titles.ts';
import type { TextVersion, textsState } from './schemas/stored.ts';

type Texts = z.infer<(typeof textsState)['texts']>;

type Wording = {
  readonly text: string;
  readonly title?: string | undefined;
  /** What it asks for; a procedure whose texts ask for nothing says nothing of it. */
  readonly followUps?: readonly AskedAction[] | undefined;
};

/** The next version of the text, in the language of submission. The title stays unless a new one is given. */
export function nextVersion(
  state: { readonly texts: Texts; readonly title: string; readonly language: Language },
  { text, title = state.title, followUps }: Wording,
  hashOf: (text: string) => string,
): TextVersion {
  const version = (state.texts.at(-1)?.version ?? 0) + 1;
  const hash = hashOf(canonicalText(title, text, followUps));
  const asked = followUps === undefined ? {} : { followUps: followUps.map((followUp) => ({ ...followUp })) };
  return { version, title, text, language: state.language, hash, ...asked };
}

type OtherLanguages = {
  readonly translations?: readonly { readonly language: Language }[];
  readonly titles?: Titles | undefined;
};

/** The case with a version that an event has entered, in the languages that came with it. */
export function withVersion<S extends Pick<CaseState, 'title' | 'titles'> & { readonly texts: Texts }>(
  { titles: _, ...state }: S,
  event: { readonly seq: number },
  { version, title, hash, language }: TextVersion,
  { translations = [], titles }: OtherLanguages = {},
): S {
  const languages = [language, ...translations.map((translation) => translation.language)];
  const texts = [...state.texts, { version, title, hash, languages, enteredBy: event.seq }];
  return { ...state, title, ...(titles === undefined ? {} : { titles }), texts } as S;
}
