import { durationSeconds } from '#schemas/duration.ts';
import type { OfferedMethod } from '#workflows/decision/circulation-offer.ts';
import { offeredPeriods } from './decision-fields.ts';

/** What a form may offer to whoever fills it in, as the roster has it now. */
export type Offered = {
  readonly parties: readonly string[];
  /** Working methods in force. */
  readonly methods: readonly OfferedMethod[];
};

/** The methods in force that take a round of this length. */
export const methodsTaking = ({ methods }: Offered, period: string): OfferedMethod[] =>
  methods.filter(({ minimumPeriod, maximumPeriod }) => {
    const seconds = durationSeconds(period);
    return durationSeconds(minimumPeriod) <= seconds && seconds <= durationSeconds(maximumPeriod);
  });

/**
 * The lengths to choose from, the shortest first: the usual ones, the least of each method, and `chosen`, as far as a method in
 * force takes them; where no method is in force, a draft may name any.
 */
export function periodsOffered(offered: Offered, chosen = ''): string[] {
  const usual = [...offeredPeriods, ...offered.methods.map(({ minimumPeriod }) => minimumPeriod), chosen];
  const isTaken = (period: string) => offered.methods.length === 0 || methodsTaking(offered, period).length > 0;
  const byLength = new Map<number, string>();
  for (const period of usual) {
    const seconds = durationSeconds(period);
    // Two ways to write one length are one choice; the one that is chosen stays.
    if (seconds > 0 && isTaken(period) && (period === chosen || !byLength.has(seconds))) byLength.set(seconds, period);
  }
  return [...byLength].sort(([one], [other]) => one - other).map(([, period]) => period);
}
