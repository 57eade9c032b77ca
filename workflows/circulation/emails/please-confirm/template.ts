import { defineMail } from '#workflows/procedure/mail-template.ts';
import { positionFacts } from '../position-facts.ts';
import type en from './en.json';

/** A party is asked to confirm what the desk entered on its behalf. */
export const pleaseConfirm = defineMail<typeof en>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: positionFacts }, { button: 'action' }, { note: 'nothing' }],
});
