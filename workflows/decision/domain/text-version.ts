import { canonicalText } from '#schemas/text/canonical.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Surroundings } from './command.ts';

/** The next version of the text, in the language of submission. The title stays unless a new one is given. */
export function nextVersion(
  state: DecisionState,
  { text, title = state.title }: { text: string; title?: string | undefined },
  hashOf: Surroundings['hashOf'],
) {
  const version = (state.texts.at(-1)?.version ?? 0) + 1;
  return { version, title, text, language: state.language, hash: hashOf(canonicalText(title, text)) };
}
