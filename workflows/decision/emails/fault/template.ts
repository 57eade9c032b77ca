import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat learns of a technical fault that holds up a case. */
export const fault = defineMail({
  version: 2,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'where', 'error', 'cause'] }, { note: 'next' }],
});
