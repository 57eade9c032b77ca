import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import { positionFacts } from '../position-facts.ts';
import type en from './en.json';

/** A party learns of a position that was recorded for it. */
export const positionRecorded = defineMail<typeof en & Left<'wrong'>>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: positionFacts }, { note: 'wrong' }],
});
