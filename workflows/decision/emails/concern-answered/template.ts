import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Whoever raised a concern about a mandate reads the answer. */
export const concernAnswered = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'concernOf', 'concernAnswer', 'actor'] }],
});
