import type { Catalogues } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The words of the platform's own mails. */
export const catalogues: Catalogues<keyof typeof en> = { en, ar };
export type PlatformKey = keyof typeof en;
