import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the proposer withdrew the proposal. */
export const withdrawn = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'proposer', 'reason'] }],
  calendar: true,
});
