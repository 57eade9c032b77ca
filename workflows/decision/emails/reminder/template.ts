import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Those whom a case waits for are reminded. */
export const reminder = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'method', 'sinceAt', 'expiresAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
