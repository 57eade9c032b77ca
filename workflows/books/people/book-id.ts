import type { BookId } from '#schemas/ids.ts';

/** The one book of people: who they are, which roles they hold, and who belongs to bodies. */
export const peopleBook: BookId = 'PPL-network';
