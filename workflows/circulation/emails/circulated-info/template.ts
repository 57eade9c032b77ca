import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns that the proposal is in circulation. */
export const circulatedInfo = defineMail<typeof en & Left<'intro'>>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'period', 'untilAt', 'entitled'] },
  ],
});
