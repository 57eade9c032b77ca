import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk learns of a technical fault that holds up a case. */
export const fault = defineMail<typeof en>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'where', 'error', 'cause'] }, { note: 'next' }],
});
