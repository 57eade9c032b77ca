import type { BookId } from '#schemas/ids.ts';

/** The one book of settings: those of the Network, and the working methods of its bodies. */
export const settingsBook: BookId = 'SET-network';
