import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit is asked to record the transfer. */
export const pleaseRecordTransfer = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'amount'] }, { button: 'action' }, { note: 'nothing' }],
});
