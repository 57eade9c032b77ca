import { writtenLine } from '../text/written.ts';

/** One of the meetings that are ahead, by its id. */
export const meeting = () => ({ kind: 'meeting', schema: writtenLine({ minimum: 1, maximum: 100 }) }) as const;
