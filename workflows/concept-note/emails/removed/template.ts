import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note learns that it left the pipeline. */
export const removed = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'reason'] }, { note: 'nothing' }],
});
