import { type Bounds, writtenLine } from '../text/written.ts';

/** One line that somebody writes. */
export const line = (bounds: Bounds) => ({ kind: 'line', schema: writtenLine(bounds) }) as const;
