import type { RegisterEntry } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';

/** How many of the actions that an outcome asks for are done, in words. */
export const actionsDone = (reader: Reader, { asked, done }: NonNullable<RegisterEntry['followUps']>): string =>
  reader.say('register.actions', { asked, done });
