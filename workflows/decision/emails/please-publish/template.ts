import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The secretariat is asked to publish the decision. */
export const pleasePublish = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { paragraph: 'withoutSupport', when: 'withoutSupport' },
    { facts: ['title', 'version', 'textHash', 'basis', 'decidedAt', 'concerns', 'unreached', 'followUps'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
