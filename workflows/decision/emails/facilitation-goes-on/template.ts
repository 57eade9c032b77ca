import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee learns that it has agreed otherwise than to refer the matter. */
export const facilitationGoesOn = defineMail<typeof en>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version'] }],
});
