import type { Field } from './field.ts';

/** The page fills the field in with what it shows, or with the standing of whoever opened it; nobody writes it. */
export const ofThePage = <const F extends Field>(field: F) => ({ ...field, ofThePage: true }) as const;
