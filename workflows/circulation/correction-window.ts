import type { Round } from './schemas/state.ts';

/** A party may confirm or repudiate what was entered on its behalf until the round's instant has come (design §3). */
export const mayStillBeRepudiated = (round: Pick<Round, 'expiresAt'> | undefined, at: string): boolean =>
  round?.expiresAt === undefined || at < round.expiresAt;
