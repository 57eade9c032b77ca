import { GivenDate } from '../civil-date.ts';

/** A day. */
export const date = () => ({ kind: 'date', schema: GivenDate }) as const;
