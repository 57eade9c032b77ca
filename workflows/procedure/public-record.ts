import type { CaseState } from '#schemas/case-state.ts';
import type { PublicRecord } from '#schemas/public-record.ts';
import { type EnteredText, textsOf } from '../texts/texts-of.ts';

type Entering = Parameters<typeof textsOf>[0];

/**
 * The version that a case ended with, in each of its languages as it stands now: the text that was decided on, then what was attached to
 * it. A version that did not come about is nobody's here.
 */
export function adoptedTexts(
  { outcome, language }: Pick<CaseState, 'outcome' | 'language'>,
  history: readonly Entering[],
): EnteredText[] {
  const entered = history.flatMap(textsOf).filter(({ version }) => version === outcome?.version);
  const latest = [...new Map(entered.map((text) => [text.language, text])).values()];
  return [
    ...latest.filter((text) => text.language === language),
    ...latest.filter((text) => text.language !== language),
  ];
}

/** Of a procedure that says no more: the language versions of what was adopted, whose titles are everybody's anyway. */
export const textsAlone = (
  state: Pick<CaseState, 'outcome' | 'language'>,
  history: readonly Entering[],
): PublicRecord => ({ texts: adoptedTexts(state, history), rounds: [], events: [], documents: [] });
