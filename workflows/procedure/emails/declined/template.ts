import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import { textAndReason } from '../text-and-reason.ts';
import type en from './en.json';

/** The proposer learns that the proposal was declined. */
export const declined = defineMail<typeof en & Left<'intro'>>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: textAndReason }],
});
