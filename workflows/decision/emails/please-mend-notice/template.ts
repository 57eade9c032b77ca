import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat learns that the roster names nobody to write to for a member. */
export const pleaseMendNotice = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'round', 'unreachable'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
