import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Coordinator and the proposer learn whether an objection was lifted. */
export const objectionAnswered = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'party', 'answer', 'reason', 'actor', 'blocking'] }],
});
