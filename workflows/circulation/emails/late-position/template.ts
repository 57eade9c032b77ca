import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Whoever states a position too late learns the outcome. */
export const latePosition = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'party', 'position', 'reason', 'recordedAt', 'expiresAt', 'situation'] },
  ],
});
