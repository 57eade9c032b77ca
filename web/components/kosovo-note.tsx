import type { Reader } from '../reader.ts';

/** The name as the official languages write it, and as the place itself does in Albanian. */
const named = /kosov[oa]|косов|كوسوفو|科索沃/iu;

/** The terms of reference put it below the page wherever Kosovo is named: Security Council resolution 1244 (1999). */
export const KosovoNote = ({ reader, texts }: { reader: Reader; texts: readonly (string | null)[] }) =>
  texts.some((text) => text !== null && named.test(text)) ? <p class="note">{reader.say('site.kosovo')}</p> : null;
