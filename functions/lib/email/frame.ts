import type { Catalogues } from '#workflows/procedure/mail-template.ts';
import ar from './frame/ar.json' with { type: 'json' };
import en from './frame/en.json' with { type: 'json' };

/** What every mail says beside its own words: greeting, how to use the code, whom to ask, how instants are written. */
export const frame: Catalogues<keyof typeof en> = { en, ar };
