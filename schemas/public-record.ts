import type { DocumentRef } from './document.ts';
import type { RoundView, StatementView } from './sections/rounds.ts';
import type { ShownSaying } from './sections/saying.ts';
import type { TextView } from './sections/texts.ts';

/** A round as the public may see it: members and their words are absent where they are not everybody's. */
export type PublicRound = Pick<RoundView, 'round' | 'entitled'> & {
  readonly statements: readonly Pick<StatementView, 'party' | 'position' | 'fate'>[];
};

/** What happened, in a sentence that names nothing but what is everybody's; `seq` is the number of its event, for good. */
export type PublicEvent = { readonly seq: number; readonly at: string; readonly says: ShownSaying };

/** What is everybody's of a case in the register, beside its line there. */
export type PublicRecord = {
  /** The adopted version in every language; the text that was decided on comes first. Nothing where nothing was adopted. */
  readonly texts: readonly TextView[];
  readonly rounds: readonly PublicRound[];
  readonly events: readonly PublicEvent[];
  readonly documents: readonly DocumentRef[];
};
