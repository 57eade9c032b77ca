import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A principal is asked to endorse a way forward that another proposed. */
export const pleaseEndorse = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'route', 'wordings', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
