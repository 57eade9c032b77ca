import type { Circulating } from './schemas/state.ts';

/** Whether nothing is waited for in a round any more: it has ended, or its case did in the middle of it. */
export const isRoundOver = ({ round, outcome }: Pick<Circulating, 'round' | 'outcome'>): boolean =>
  round?.endedAt !== undefined || outcome !== undefined;
