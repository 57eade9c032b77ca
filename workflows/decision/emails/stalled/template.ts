import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat learns that a case stands still, of which no machine has reported a fault. */
export const stalled = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'situation', 'sinceAt', 'expected', 'expectedAt'] },
    { note: 'next' },
  ],
});
