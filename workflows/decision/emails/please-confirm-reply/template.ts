import { defineMail } from '#workflows/procedure/mail-template.ts';
import { replyRows } from '../reply-rows.ts';
import type en from './en.json';

/** The office is asked to confirm what the secretariat has entered as its reply. */
export const pleaseConfirmReply = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: replyRows }, { button: 'action' }, { note: 'nothing' }],
});
