import type { Limit } from '../rate-limit.ts';

const hour = 3600;
const day = 24 * hour;

const limit = (name: string, most: number, perSeconds: number): Limit => ({ name, most, perSeconds });

/** Everybody together: the subject of limits that hold for the installation. */
export const everybody = 'all';

/** Requests of one source, counted before anything else is written: a flood leaves no more rows than this. */
export const requestsOfSource = limit('code-requests', 1500, hour);

/** Mails, each counted before it is sent. A browser from which the person has signed in before has a count of its own. */
export const mailsOfSourceToAddress = limit('code-mails-pair', 40, hour);
export const mailsOfSource = limit('code-mails-source', 600, hour);
export const mailsToAddress = limit('code-mails-address', 100, hour);
export const mailsInAll = limit('code-mails', 3000, hour);
export const mailsOfKnownBrowser = limit('code-mails-browser', 20, hour);

/** Wrong codes typed without the attempt that the code was asked for in: from one source, and in one attempt. */
export const guessesOfSource = limit('code-guesses-source', 20, hour);
export const guessesInAttempt = limit('code-guesses-attempt', 5, hour);

/**
 * Wrong guesses at codes of six digits, for all addresses, sources and codes together, by whoever is not known to be the
 * owner: a hundred in a year are one chance in ten thousand (record 12). From `calm` on new codes are longer.
 */
export const guessesInAll = limit('code-guesses', 100, 365 * day);
export const calm = 50;
/** The same for one source alone, so that one cannot make everybody's codes longer. */
export const guessesOfSourceInCalm = limit('code-guesses-calm', 20, 30 * day);
/** Codes of six digits that one source has asked for and that were not used: what it could guess at all at once. */
export const shortCodesOfSource = limit('short-codes', 60, hour);
/** Wrong guesses from a browser that is known; beyond them its codes are longer too. */
export const guessesOfKnownBrowser = limit('code-guesses-browser', 20, 30 * day);
