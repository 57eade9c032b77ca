import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns that the proposal has arrived, and what happens next. */
export const receipt = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'sinceAt'] }, { note: 'nothing' }],
});
