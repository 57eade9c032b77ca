import { defineMail } from '#workflows/procedure/mail-template.ts';
import { replyRows } from '../reply-rows.ts';
import type en from './en.json';

/** The Committee, its principals, the proposer and the Coordinator learn what was entered as the reply, and until when it can be corrected. */
export const replyEntered = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: replyRows }, { note: 'next' }],
});
