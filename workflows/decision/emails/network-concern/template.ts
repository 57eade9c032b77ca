import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee and the Coordinator are asked to answer the concern of a member of the Network for its mandate. */
export const networkConcern = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'party', 'reason', 'actor', 'expiresAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
