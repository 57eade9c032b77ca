import type { InterfaceLanguage } from '#schemas/language.ts';
import { labelled } from './labelled.ts';
import type { Speaker } from './outcome-said.ts';
import { partyName } from './party-name.ts';
import { type Manner, say } from './say.ts';

/** Who says something where there is no page with a reader of its own. */
export const speaker = (language: InterfaceLanguage, manner: Manner): Speaker => ({
  say: (key, params) => say(language, key, params, manner),
  labelled: (label, value) => labelled(language, label, value),
  party: (id) => partyName(language, id),
});
