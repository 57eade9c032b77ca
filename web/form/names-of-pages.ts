import { draftVersion } from './draft-version.ts';

/** What belongs to the page that is posted, and not to what a person writes on it. */
export const namesOfPages: ReadonlySet<string> = new Set([
  'csrf',
  'key',
  'do',
  'code',
  'email',
  'back',
  'file',
  'shown',
  draftVersion,
]);
