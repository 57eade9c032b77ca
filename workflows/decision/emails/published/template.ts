import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the decision stands in the register. */
export const published = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { paragraph: 'withoutSupport', when: 'withoutSupport' },
    { facts: ['title', 'version', 'textHash', 'concerns', 'unreached', 'followUps'] },
  ],
});
