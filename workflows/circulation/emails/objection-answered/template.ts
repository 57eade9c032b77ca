import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator and the proposer learn whether an objection was lifted. */
export const objectionAnswered = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'party', 'answer', 'reason', 'actor', 'blocking'] }],
});
