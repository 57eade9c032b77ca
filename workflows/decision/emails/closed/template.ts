import { textAndReason } from '#workflows/procedure/emails/text-and-reason.ts';
import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the case was closed without decision. */
export const closed = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: textAndReason }],
});
