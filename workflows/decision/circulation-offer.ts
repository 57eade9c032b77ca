import { maximumPeriodOf } from '#schemas/roster.ts';
import type { Directory } from '../network/directory.ts';
import { decidingBody } from './domain/committee.ts';
import { DecisionForm } from './schemas/form.ts';

/** A working method in force, with its shortest and its longest circulation. */
export type OfferedMethod = {
  readonly method: 'silence' | 'explicit';
  readonly minimumPeriod: string;
  readonly maximumPeriod: string;
};

/** What a proposal may choose at an instant of how it goes round: what `checkPeriod` would refuse is not in it. */
export const circulationOffer = (network: Directory, at: string): OfferedMethod[] =>
  DecisionForm.shape.method.options.flatMap((name) => {
    const found = network.methodOf(decidingBody, name, at);
    if (found === undefined) return [];
    return [{ method: name, minimumPeriod: found.minimumPeriod, maximumPeriod: maximumPeriodOf(found) }];
  });
