import { type Ending, instantHasCome } from './clock.ts';

/** A party may confirm or repudiate what was entered on its behalf until the round's instant has come (design §3). */
export const mayStillBeRepudiated = (round: (Ending & { readonly method?: string }) | undefined, at: string): boolean =>
  round === undefined || (round.method !== 'meeting' && !instantHasCome(round, at));
