import type { Saying } from '#schemas/sections/saying.ts';
import type { ProcedureState } from './schemas/state.ts';

/** What a case waits for, as the sentence of its stage or situation (`waiting.*`), and since when. */
export const waiting = ({ since }: ProcedureState, key: string, params: Saying['params'] = {}): Saying => ({
  key: `waiting.${key}`,
  params: { since, ...params },
});
