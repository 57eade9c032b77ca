import { GivenInstant } from '../given-instant.ts';

/** A moment; on a page by the clocks of whoever writes it. */
export const instant = () => ({ kind: 'instant', schema: GivenInstant }) as const;
