import type { OwnActsAsked, OwnActsFound } from '#schemas/own-acts.ts';
import type { Found, SearchAsked } from '#schemas/search.ts';

/** Finds events by what is in them, as far as they are those of whoever asks. */
export interface Searcher {
  /** @throws NotInTimeError when there is no answer in time, as while the index is made; UpstreamError when there is none */
  find(asked: SearchAsked): Promise<Found>;
  /** Finds what somebody has done, or whom they act for. @throws the same */
  ownActs(asked: OwnActsAsked): Promise<OwnActsFound>;
}
